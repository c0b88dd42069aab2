package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.Fingerprint;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packet.PacketExtras;
import minshen.packet.PacketFormat;
import minshen.packet.PacketImages;
import minshen.packet.PacketNumbering;
import minshen.packet.PacketPrinting;
import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.Whole;
import minshen.packet.PacketSetting.YesNo;
import minshen.packet.PacketSettings;
import minshen.packet.PacketSettingsFile;
import minshen.packet.UploadParts;
import minshen.packet.source.Passwords;
import minshen.words.Message;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a packet is to be put together, as the command line says it. */
final class PacketOptions {
  /** A file for every year, or with a year before it: 2026=FILE. */
  private static final Pattern OF_YEAR = Pattern.compile("(\\d{4})=(.+)");

  @Option(names = "--settings", paramLabel = "[YEAR=]FILE", descriptionKey = "cli.option.settings")
  private List<String> files = new ArrayList<>();

  @Mixin OutsideOption outside = new OutsideOption();

  @Option(names = "--double-sided", descriptionKey = "cli.option.double-sided")
  private boolean doubleSided;

  @Option(names = "--right-hand", paramLabel = "WORD", descriptionKey = "cli.option.right-hand")
  private Optional<String> rightHand = Optional.empty();

  @Option(names = "--two-on-sheet", descriptionKey = "cli.option.two-on-sheet")
  private boolean twoOnSheet;

  @Mixin NumberingOption numbering = new NumberingOption();

  @Option(names = "--sheet-labels", descriptionKey = "cli.option.sheet-labels")
  private boolean sheetLabels;

  @Option(
      names = "--zip-names",
      paramLabel = "ascii|chinese",
      descriptionKey = "cli.option.zip-names")
  private Optional<String> zipNames = Optional.empty();

  @Option(names = "--with-calculation", descriptionKey = "cli.option.with-calculation")
  private boolean withCalculation;

  @Option(names = "--binding", paramLabel = "MM", descriptionKey = "cli.option.binding")
  private Optional<Integer> binding = Optional.empty();

  @Option(names = "--copies", paramLabel = "N", descriptionKey = "cli.option.copies")
  private Optional<Integer> copies = Optional.empty();

  @Option(names = "--black-and-white", descriptionKey = "cli.option.black-and-white")
  private boolean blackAndWhite;

  @Option(names = "--pdf-a", descriptionKey = "cli.option.pdf-a")
  private boolean pdfA;

  @Option(names = "--quality", paramLabel = "1-100", descriptionKey = "cli.option.quality")
  private Optional<Integer> quality = Optional.empty();

  @Option(names = "--hand-in", descriptionKey = "cli.option.hand-in")
  private boolean handIn;

  @Option(names = "--max-part", paramLabel = "MB", descriptionKey = "cli.option.max-part")
  private Optional<Integer> maxPart = Optional.empty();

  @Option(
      names = "--password",
      paramLabel = "FILE=PASSWORD",
      descriptionKey = "cli.option.password")
  private Map<String, String> passwords = new LinkedHashMap<>();

  /**
   * The settings for a year of application: those of its file, else of the file for every year,
   * changed by the other options.
   *
   * @param standard what holds where neither says anything
   * @throws InputException if the file holds none, or an option is out of its range
   */
  PacketSettings settings(PacketSettings standard, Optional<Integer> year) {
    PacketSettings settings = fromFile(standard, year);
    settings = changed(settings, PacketPrinting.DOUBLE_SIDED, doubleSided);
    settings = changed(settings, PacketPrinting.RIGHT_HAND, "--right-hand", rightHand);
    settings = changed(settings, PacketPrinting.TWO_ON_SHEET, twoOnSheet);
    settings = changed(settings, PacketNumbering.LIST_MISSING, numbering.isOn());
    settings = changed(settings, PacketNumbering.SHEET_LABELS, sheetLabels);
    settings = changed(settings, PacketExtras.ZIP_NAMES, "--zip-names", zipNames);
    settings = changed(settings, PacketImages.BLACK_AND_WHITE, blackAndWhite);
    settings = changed(settings, PacketExtras.HAND_IN, handIn);
    settings = changed(settings, PacketFormat.PDF_A, pdfA);
    settings = changed(settings, PacketPrinting.BINDING_EDGE, "--binding", binding);
    settings = changed(settings, PacketPrinting.COPIES, "--copies", copies);
    settings = changed(settings, PacketImages.QUALITY, "--quality", quality);
    if (withCalculation) {
      settings = settings.withCalculation();
    }
    if (maxPart.isPresent()) {
      int most = within("--max-part", maxPart.get(), 1, UploadParts.MOST_MEGABYTES);
      settings = settings.withMaxPart(Optional.of(most));
    }
    return settings;
  }

  /**
   * All of it as one text, the same for the same settings; of passwords no more than for which
   * files there are some.
   */
  String said() {
    return String.join(
        " ",
        files.stream().map(named -> named + " " + content(named)).toList().toString(),
        Boolean.toString(doubleSided),
        rightHand.toString(),
        Boolean.toString(twoOnSheet),
        Boolean.toString(numbering.isOn()),
        Boolean.toString(sheetLabels),
        zipNames.toString(),
        Boolean.toString(withCalculation),
        binding.toString(),
        copies.toString(),
        Boolean.toString(blackAndWhite),
        Boolean.toString(pdfA),
        quality.toString(),
        Boolean.toString(handIn),
        maxPart.toString(),
        passwords.keySet().toString());
  }

  private static String content(String named) {
    Matcher dated = OF_YEAR.matcher(named);
    try {
      return Fingerprint.of(DossierFiles.path(dated.matches() ? dated.group(2) : named));
    } catch (IOException e) {
      // Whoever reads the settings says what is wrong with it.
      return "";
    }
  }

  /** The passwords given for files, named as in the dossier. */
  Passwords passwords(Path folder) {
    Map<Path, String> byFile = new LinkedHashMap<>();
    passwords.forEach(
        (name, password) ->
            byFile.put(folder.resolve(DossierFiles.path(name)).normalize(), password));
    return file -> Optional.ofNullable(byFile.get(file));
  }

  private PacketSettings fromFile(PacketSettings standard, Optional<Integer> year) {
    Optional<String> file = Optional.empty();
    Optional<String> ofYear = Optional.empty();
    for (String named : files) {
      Matcher dated = OF_YEAR.matcher(named);
      if (!dated.matches()) {
        file = Optional.of(named);
      } else if (year.map(String::valueOf).filter(dated.group(1)::equals).isPresent()) {
        ofYear = Optional.of(dated.group(2));
      }
    }
    return (ofYear.isPresent() ? ofYear : file)
        .map(named -> PacketSettingsFile.read(DossierFiles.path(named), named, standard))
        .orElse(standard);
  }

  /** An option that is there turns on what it stands for; one that is not leaves it as it is. */
  private static PacketSettings changed(PacketSettings settings, YesNo setting, boolean on) {
    return on ? settings.with(setting, true) : settings;
  }

  private static PacketSettings changed(
      PacketSettings settings, Whole setting, String option, Optional<Integer> value) {
    return value
        .map(n -> settings.with(setting, within(option, n, setting.least(), setting.most())))
        .orElse(settings);
  }

  private static <T> PacketSettings changed(
      PacketSettings settings, Choice<T> setting, String option, Optional<String> word) {
    if (word.isEmpty()) {
      return settings;
    }
    if (!setting.words().containsKey(word.get())) {
      throw new InputException(
          SourceLocation.of(option),
          Message.of("cli.packet.word", String.join("、", setting.words().keySet()), word.get()));
    }
    return settings.with(setting, setting.words().get(word.get()));
  }

  private static int within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InputException(
          SourceLocation.of(option),
          Message.of("cli.packet.range", "" + least, "" + most, "" + value));
    }
    return value;
  }
}
