package minshen.desktop.shell;

import java.util.function.Supplier;
import minshen.form.PdfPrinting;
import minshen.words.Words;

/** Prints PDFs beside the window, and tells what came of it. */
final class DocumentPrinting {
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Supplier<Words> words;

  DocumentPrinting(Dialogs dialogs, Tasks tasks, Supplier<Words> words) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.words = words;
  }

  /** The system's print dialog is not the window's: it may wait beside it. */
  void print(String title, byte[] pdf, Runnable then) {
    tasks.run(
        tasks
            .task(_ -> PdfPrinting.print(title, pdf))
            .onSuccess(result -> printed(title, result, then))
            .onFailure(e -> failed(words.get().say(FailureReason.of(e)))));
  }

  private void printed(String title, PdfPrinting.Result result, Runnable then) {
    switch (result) {
      case PRINTED -> {
        dialogs.toast(words.get().say("desktop.print.done", title));
        then.run();
      }
      case NO_PRINTER -> failed(words.get().say("desktop.print.no-printer"));
      case CANCELLED -> {
        // The user knows.
      }
    }
  }

  private void failed(String why) {
    dialogs.problem(words.get().say("desktop.print.failed"), why);
  }
}
