package minshen.desktop.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A failure of the program itself.
 *
 * @param code the same for the same fault in the same place, so that two reports can be told to be
 *     one
 * @param details everything a developer needs, without the user's data
 */
public record ProgramFailure(String code, String details) {
  private static final int FRAMES = 3;

  /** A failure as it was thrown. */
  public static ProgramFailure of(Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("minshen."))
            .limit(FRAMES)
            .map(frame -> frame.getClassName() + '.' + frame.getMethodName())
            .collect(Collectors.joining(";"));
    int hash = (thrown.getClass().getName() + ';' + place).hashCode();
    String digits = String.format(Locale.ROOT, "%08X", hash);
    String code = "MS-" + digits.substring(0, 4) + "-" + digits.substring(4);
    return new ProgramFailure(code, head(code) + FailureTrace.of(thrown));
  }

  private static String head(String code) {
    return "minshen, JDK %s, JavaFX %s, %s %s%n%s%n"
        .formatted(
            System.getProperty("java.version"),
            System.getProperty("javafx.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            code);
  }
}
