package minshen.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ProgramFailure;
import minshen.desktop.shell.ReportLine;
import minshen.desktop.shell.Task;
import minshen.words.Message;

/**
 * The window's own dialogs, but for what the toolkit for tests has not: files are chosen at random,
 * nothing is printed, and a fault of the program is only noted.
 */
final class RandomDialogs extends SilentDialogs {
  final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Random random;
  private final Path out;
  private final List<Path> there;
  private Optional<Dialogs> window = Optional.empty();

  /**
   * Dialogs that show nothing yet.
   *
   * @param out where what is exported goes
   * @param there the files there are to choose from
   */
  RandomDialogs(Random random, Path out, List<Path> there) {
    this.random = random;
    this.out = out;
    this.there = List.copyOf(there);
  }

  void showIn(Dialogs dialogs) {
    window = Optional.of(dialogs);
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return random.nextBoolean() ? Optional.of(out) : Optional.empty();
  }

  @Override
  public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
    return random.nextInt(4) == 0 ? List.of() : List.of(there.get(random.nextInt(there.size())));
  }

  @Override
  public boolean confirm(String title, String text, String action) {
    return window.orElseThrow().confirm(title, text, action);
  }

  @Override
  public Way ask(String title, String text, String first, String second) {
    return window.orElseThrow().ask(title, text, first, second);
  }

  @Override
  public <T> Optional<Set<T>> choose(
      String title,
      String text,
      List<T> options,
      Function<T, String> name,
      Set<T> wanted,
      String action) {
    return window.orElseThrow().choose(title, text, options, name, wanted, action);
  }

  @Override
  public void problem(String title, String text) {
    window.orElseThrow().problem(title, text);
  }

  @Override
  public void report(String title, String text, List<ReportLine> lines) {
    window.orElseThrow().report(title, text, lines);
  }

  @Override
  public void notDone(Message reason) {
    window.orElseThrow().notDone(reason);
  }

  /** What fails in the toolkit for tests, which has a small screen, is no fault of the program. */
  @Override
  public void failure(ProgramFailure failure) {
    boolean toolkit =
        failure
            .details()
            .lines()
            .filter(line -> line.startsWith("\tat ") && !line.startsWith("\tat java.base/"))
            .findFirst()
            .filter(line -> line.contains("com.sun.glass.ui.headless.Headless"))
            .isPresent();
    if (!toolkit) {
      failures.add(failure.details());
    }
  }

  @Override
  public void working(String text, Task<?> task) {
    window.orElseThrow().working(text, task);
  }

  @Override
  public void toast(String text) {
    window.ifPresent(dialogs -> dialogs.toast(text));
  }

  @Override
  public void toast(String text, String action, Runnable next) {
    window.ifPresent(dialogs -> dialogs.toast(text, action, next));
  }
}
