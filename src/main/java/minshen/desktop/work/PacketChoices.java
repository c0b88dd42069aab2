package minshen.desktop.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.packet.PacketExtras;
import minshen.packet.PacketPrinting;
import minshen.packet.PacketSetting;
import minshen.packet.PacketSettings;
import minshen.packet.PacketSettingsFile;
import minshen.policy.YearlyCall;

/**
 * How packets are put together, kept for each yearly 申报指南.
 *
 * @param settings where it is kept
 * @param year the year of the guide
 * @param standard what holds as long as nobody chose anything
 * @param copiesAsked how many copies the notices of the year ask for, if they say so
 */
public record PacketChoices(
    Settings settings, int year, PacketSettings standard, Optional<Integer> copiesAsked) {
  /** What the names of the settings of packets begin with. */
  static final String PREFIX = "packet.";

  private static final String ZIP = "zip.beside-packet";
  private static final PacketSetting.Whole COPIES = PacketPrinting.COPIES;

  /**
   * The choices of a year.
   *
   * @param year of the application
   * @param calls the yearly calls of the claims at hand: what they ask for is the standard
   */
  public PacketChoices(Settings settings, int year, Stream<YearlyCall> calls) {
    this(settings, year, calls.toList());
  }

  private PacketChoices(Settings settings, int year, List<YearlyCall> calls) {
    this(
        settings,
        year,
        PacketSettings.standardFor(calls.stream()),
        calls.stream().flatMap(call -> call.copies().stream()).max(Integer::compare));
  }

  /** The settings as they are kept; the standard ones if there are none that can be read. */
  public PacketSettings packet() {
    return settings
        .text(name())
        .flatMap(PacketChoices::read)
        .map(kept -> kept.with(COPIES, copies(kept)))
        .orElse(standard)
        // People look at these zips, no scripts.
        .with(PacketExtras.ZIP_NAMES, true);
  }

  /**
   * How many copies: a notice that is typed later counts, until somebody chooses another number. A
   * number kept with the rest was chosen in an earlier release.
   */
  private int copies(PacketSettings kept) {
    int before = COPIES.get().apply(kept);
    return settings
        .text(ownCopies())
        .filter(text -> !text.isEmpty())
        .map(Integer::valueOf)
        .orElse(before == COPIES.least() ? COPIES.get().apply(standard) : before);
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
    int copies = COPIES.get().apply(packet());
    PacketSettings changed = change.apply(packet());
    int now = COPIES.get().apply(changed);
    if (now != copies) {
      boolean asFor = now == COPIES.get().apply(standard);
      settings.set(ownCopies(), asFor ? "" : Integer.toString(now));
    }
    settings.set(name(), PacketSettingsFile.yaml(changed.with(COPIES, COPIES.least())));
  }

  /** Sets whether a zip is written, and keeps it. */
  public void setZip(boolean wanted) {
    settings.set(ZIP, Boolean.toString(wanted));
  }

  private String ownCopies() {
    return name() + ".copies";
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
