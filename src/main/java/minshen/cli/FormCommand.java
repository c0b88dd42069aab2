package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.learn.BlankFile;
import minshen.form.learn.Certainty;
import minshen.form.learn.ContentLabels;
import minshen.form.learn.FoundField;
import minshen.form.learn.OfficeForm;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code form}: the forms that offices hand out, as forms of the program. */
@Command(name = "form", subcommands = FormLearnCommand.class)
final class FormCommand implements Runnable {
  @ParentCommand private Minshen root;

  @Override
  public void run() {
    throw new InputException(SourceLocation.of("form"), Message.of("cli.wants-form-command"));
  }

  /** {@code form show FILE}: which place of a blank form takes which field. Writes nothing. */
  @Command(name = "show")
  int show(
      @Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.blank-form") String file,
      @Option(names = "--assign", paramLabel = "FIELD=PLACE", descriptionKey = "cli.option.assign")
          List<String> assigned)
      throws IOException {
    return tell(read(file, Optional.ofNullable(assigned).orElse(List.of())));
  }

  /**
   * Reads a blank form, with what the user says of its places.
   *
   * @throws InputException if it is none, or a place or field is not there
   */
  OfficeForm read(String file, List<String> assigned) throws IOException {
    OfficeForm form =
        OfficeForm.read(
            BlankFile.docx(Documents.bytes(DossierFiles.path(file), file), name(file)), name(file));
    for (String one : assigned) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw new InputException(SourceLocation.of("--assign"), Message.of("cli.form.assign", one));
      }
      form = form.assign(one.substring(equals + 1), one.substring(0, equals));
    }
    return form;
  }

  private static String name(String file) {
    return String.valueOf(DossierFiles.path(file).getFileName());
  }

  /** Says what is known of each place, and answers how the command ends. */
  int tell(OfficeForm form) {
    Terminal terminal = root.terminal();
    List<List<String>> rows = new ArrayList<>();
    for (FoundField field : form.fields()) {
      rows.add(
          List.of(
              field.address(),
              field.label(),
              terminal.words().say(field.certainty().label()),
              field
                  .content()
                  .map(c -> c + " " + terminal.words().say(ContentLabels.of(c)))
                  .or(field::boxes)
                  .orElse(""),
              terminal.words().say(field.why())));
    }
    List<Integer> widths = Terminal.widths(rows, List.of(false, false, false, false, false));
    terminal.say("cli.form.title", form.title());
    rows.forEach(row -> terminal.line("  " + Terminal.columns(widths, row)));
    long open = count(form, Certainty.UNSURE) + count(form, Certainty.UNKNOWN);
    terminal.say(
        "cli.form.found",
        count(form, Certainty.SURE),
        count(form, Certainty.UNSURE),
        count(form, Certainty.UNKNOWN));
    if (open > 0) {
      terminal.say("cli.form.how-to-assign");
    }
    return open == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static long count(OfficeForm form, Certainty certainty) {
    return form.fields().stream().filter(field -> field.certainty() == certainty).count();
  }

  /** The program's command, for the command below this one. */
  Minshen root() {
    return root;
  }
}
