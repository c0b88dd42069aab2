package minshen.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ProgramFailure;
import minshen.desktop.shell.ReportLine;
import minshen.desktop.shell.Task;
import minshen.words.Message;
import minshen.words.Words;

/** Dialogs that are answered beforehand, and that remember what was said. */
class SilentDialogs implements Dialogs {
  final List<String> said = new ArrayList<>();
  final List<Path> shown = new ArrayList<>();
  final Map<String, byte[]> printed = new LinkedHashMap<>();
  Optional<Path> folder = Optional.empty();
  List<Path> files = List.of();
  List<ReportLine> reported = List.of();
  boolean sure = true;

  /** Whether what a toast offers is taken up at once. */
  boolean takesUp = true;

  Optional<Runnable> toasted = Optional.empty();
  Way way = Way.FIRST;

  /** What was last offered to be ticked. */
  List<String> offered = List.of();

  /** What is ticked of what is offered, by its name; what stands ticked already if empty. */
  Optional<Set<String>> ticked = Optional.empty();

  @Override
  public Optional<Path> chooseFolder(String title) {
    return folder;
  }

  @Override
  public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
    return files;
  }

  @Override
  public boolean confirm(String title, String text, String action) {
    said.add(text);
    return sure;
  }

  @Override
  public Way ask(String title, String text, String first, String second) {
    said.add(title + ": " + text);
    return way;
  }

  @Override
  public <T> Optional<Set<T>> choose(
      String title,
      String text,
      List<T> options,
      Function<T, String> name,
      Set<T> wanted,
      String action) {
    offered = options.stream().map(name).toList();
    return Optional.of(
        ticked
            .<Set<T>>map(
                names ->
                    options.stream()
                        .filter(option -> names.contains(name.apply(option)))
                        .collect(Collectors.toSet()))
            .orElse(wanted));
  }

  @Override
  public void problem(String title, String text) {
    said.add(title + ": " + text);
  }

  @Override
  public void report(String title, String text, List<ReportLine> lines) {
    said.add(title + ": " + text);
    reported = List.copyOf(lines);
  }

  @Override
  public void notDone(Message reason) {
    said.add(Words.CHINESE.say(reason));
  }

  @Override
  public void failure(ProgramFailure failure) {
    said.add(failure.details());
  }

  @Override
  public void print(String title, byte[] pdf, Runnable then) {
    printed.put(title, pdf);
    then.run();
  }

  @Override
  public void showFolder(Path opened) {
    shown.add(opened);
  }

  @Override
  public void working(String text, Task<?> task) {}

  @Override
  public void toast(String text) {
    said.add(text);
  }

  @Override
  public void toast(String text, String action, Runnable next) {
    said.add(text);
    toasted = Optional.of(next);
    if (takesUp) {
      next.run();
    }
  }
}
