package minshen.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How large the type is. The style sheets are written for {@link #NORMAL}; for the others every
 * size of type and every fixed height or width in them grows with it, so that nothing is clipped.
 */
public enum TypeSize {
  /** As designed. */
  NORMAL(100),
  /** Larger. */
  LARGER(115),
  /** Larger still. */
  LARGEST(130),
  /** For eyes that need it. */
  HUGE(150);

  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|icon-size|fixed-cell-size|size|(?:min|pref|max)-(?:width|height))\\s*:\\s*)"
              + "(\\d+(?:\\.\\d+)?)");
  private static final double HUNDRED = 100;

  private final int percent;

  TypeSize(int percent) {
    this.percent = percent;
  }

  /** The size in percent of the normal one. */
  public int percent() {
    return percent;
  }

  /** A length that goes with the type. */
  public double of(double normal) {
    return normal * percent / HUNDRED;
  }

  /** A style sheet in this size: its own address, or one that holds the grown sheet. */
  String sheet(URL sheet) {
    if (this == NORMAL) {
      return sheet.toExternalForm();
    }
    return "data:text/css;charset=UTF-8;base64,"
        + Base64.getEncoder().encodeToString(grown(text(sheet)).getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a style sheet in this size. */
  String grown(String css) {
    return SIZE.matcher(css).replaceAll(this::grown);
  }

  private String grown(MatchResult found) {
    return found.group(1) + of(Double.parseDouble(found.group(2)));
  }

  private static String text(URL sheet) {
    try (InputStream in = sheet.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
