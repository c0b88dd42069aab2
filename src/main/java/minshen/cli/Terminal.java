package minshen.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.words.Message;
import minshen.words.Words;

/** Where a command says things, in which language, and when. */
final class Terminal {
  private final Words words;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean watched;
  private final Clock clock;
  private boolean cancelled;
  private boolean progressShown;

  Terminal(Words words, PrintStream out, PrintStream err, Clock clock) {
    this.words = words;
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.watched = isWatched();
  }

  Words words() {
    return words;
  }

  /** The stream for results, for those who write bytes of their own. */
  PrintStream out() {
    return out;
  }

  /** The day on which the command runs. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The time at which it runs, as of now. */
  LocalDateTime time() {
    return LocalDateTime.now(clock);
  }

  /** Says a line. */
  void say(String key, Object... arguments) {
    line(words.say(key, arguments));
  }

  /** Prints a line as it is. */
  void line(String text) {
    out.println(text);
  }

  /** Says beside the result what the user should know. */
  void note(String key, Object... arguments) {
    endProgress();
    err.println(words.say(key, arguments).replaceAll("\\s*\\R\\s*", " "));
  }

  /**
   * Says in one line what went wrong; nothing any more once it was said that the run was ended, of
   * which whatever fails now comes.
   */
  synchronized void fail(Message message) {
    if (!cancelled) {
      print(message);
    }
  }

  /**
   * Says that the run was ended, once: the command that was ended says it, and whoever ends the
   * program, lest it be gone before the command has come to it. Who comes second waits for the
   * first: the program must not end in the middle of the line.
   */
  synchronized void cancelled() {
    if (!cancelled) {
      cancelled = true;
      print(Message.of("cli.cancelled"));
      err.flush();
    }
  }

  private void print(Message message) {
    endProgress();
    err.println(("minshen: " + words.say(message)).replaceAll("\\s*\\R\\s*", " "));
  }

  /** Shows how far a long run has come, if somebody is looking. */
  void progress(int done, int all) {
    if (all < 20 || !watched) {
      return;
    }
    progressShown = true;
    err.print("\r" + words.say("cli.progress", done, all));
    if (done == all) {
      endProgress();
    }
  }

  /** Whether standard error goes to a terminal; the JDK only tells of input and output together. */
  private static boolean isWatched() {
    // There is no console where nobody looks, whatever newer JDKs say of it.
    if (Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)) {
      return true;
    }
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void endProgress() {
    if (progressShown) {
      err.println();
      progressShown = false;
    }
  }

  /** Columns side by side; Chinese characters are two columns wide. */
  static String columns(List<Integer> widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int width = i < widths.size() ? widths.get(i) : 0;
      String cell = cells.get(i);
      String padding = " ".repeat(Math.max(0, Math.abs(width) - width(cell)));
      line.append(width < 0 ? padding + cell : cell + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }

  /** The widths that columns need: the widest cell of each. */
  static List<Integer> widths(List<List<String>> rows, List<Boolean> right) {
    return java.util.stream.IntStream.range(0, right.size())
        .map(
            i -> {
              int width = rows.stream().mapToInt(r -> width(r.get(i))).max().orElse(0);
              return right.get(i) ? -width : width;
            })
        .boxed()
        .collect(Collectors.toList());
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || c >= 0x20000;
  }
}
