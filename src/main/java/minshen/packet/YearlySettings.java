package minshen.packet;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How packets are put together, year by year: each yearly 申报指南 wants it its own way.
 *
 * @param usual for a year that has no settings of its own
 * @param byYear the settings of a year of application
 */
public record YearlySettings(PacketSettings usual, Map<Integer, PacketSettings> byYear) {
  public YearlySettings {
    byYear = Map.copyOf(byYear);
  }

  /** The same for every year. */
  public static YearlySettings same(PacketSettings settings) {
    return new YearlySettings(settings, Map.of());
  }

  /** The settings of a year of application; the usual ones if it is not known. */
  public PacketSettings of(Optional<Integer> year) {
    return year.map(byYear::get).orElse(usual);
  }

  /** The same with every year's settings changed alike. */
  public YearlySettings changed(UnaryOperator<PacketSettings> change) {
    return new YearlySettings(
        change.apply(usual),
        byYear.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, of -> change.apply(of.getValue()))));
  }
}
