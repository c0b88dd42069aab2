package minshen.desktop.work;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.packet.PacketExtras;
import minshen.packet.PacketSettings;
import minshen.packet.PacketSettingsFile;
import minshen.policy.YearlyCall;

/**
 * How packets are put together, kept for each yearly 申报指南.
 *
 * @param settings where it is kept
 * @param year the year of the guide
 * @param standard what holds as long as nobody chose anything
 */
public record PacketChoices(Settings settings, int year, PacketSettings standard) {
  /** What the names of the settings of packets begin with. */
  static final String PREFIX = "packet.";

  private static final String ZIP = "zip.beside-packet";

  /**
   * The choices of a year.
   *
   * @param year of the application
   * @param calls the yearly calls of the claims at hand: what they ask for is the standard
   */
  public PacketChoices(Settings settings, int year, Stream<YearlyCall> calls) {
    this(settings, year, PacketSettings.standardFor(calls));
  }

  /** The settings as they are kept; the standard ones if there are none that can be read. */
  public PacketSettings packet() {
    return settings
        .text(name())
        .flatMap(PacketChoices::read)
        .orElse(standard)
        // People look at these zips, no scripts.
        .with(PacketExtras.ZIP_NAMES, true);
  }

  /** Whether a zip is written beside the packet. */
  public boolean zip() {
    return zip(settings);
  }

  /** Whether a zip is written beside every packet. */
  public static boolean zip(Settings settings) {
    return settings.text(ZIP).map(Boolean::parseBoolean).orElse(false);
  }

  /** Changes the settings, and keeps them. */
  public void change(UnaryOperator<PacketSettings> change) {
    settings.set(name(), PacketSettingsFile.yaml(change.apply(packet())));
  }

  /** Sets whether a zip is written, and keeps it. */
  public void setZip(boolean wanted) {
    settings.set(ZIP, Boolean.toString(wanted));
  }

  private String name() {
    return PREFIX + year;
  }

  private static Optional<PacketSettings> read(String yaml) {
    try {
      return Optional.of(
          PacketSettingsFile.parse(yaml.getBytes(StandardCharsets.UTF_8), "packet.yaml"));
    } catch (InputException e) {
      // Written by another version of the program: nothing is lost but a few ticks.
      return Optional.empty();
    }
  }
}
