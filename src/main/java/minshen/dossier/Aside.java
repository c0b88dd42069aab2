package minshen.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list or a workbook says of a company that no field of the dossier is for, or that the
 * field could not take: kept as it was written, and handed in nowhere.
 *
 * @param heading what stands above it, never blank
 * @param text what it says, never blank
 * @param source where it stood, such as {@code 名单.xlsx 客户!F5}
 * @param on the day on which it came in, once it has
 */
public record Aside(String heading, String text, Optional<String> source, Optional<LocalDate> on) {
  public Aside {
    if (heading.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("nothing is said: " + heading + " " + text);
    }
  }

  /** Whether another says the same, wherever and whenever it came from. */
  public boolean saysAs(Aside other) {
    return heading.equals(other.heading) && text.equals(other.text);
  }

  /** The same, come in on a day, unless it came in before. */
  Aside cameOn(LocalDate day) {
    return new Aside(heading, text, source, on.or(() -> Optional.of(day)));
  }
}
