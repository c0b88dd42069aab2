package minshen.packet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.packet.PacketSetting.Whole;
import minshen.words.Message;

/**
 * Packet settings as a YAML or JSON file, format {@code minshen-packet/1}. What a file leaves out
 * is as in {@link PacketSettings#STANDARD}.
 */
public final class PacketSettingsFile {
  /** The format's name. */
  public static final String FORMAT = "minshen-packet/1";

  private static final Map<String, PacketPart> PARTS =
      Stream.of(PacketPart.values())
          .collect(
              Collectors.toMap(
                  part -> part.name().toLowerCase(Locale.ROOT),
                  part -> part,
                  (first, _) -> first,
                  LinkedHashMap::new));

  /** Those that stand under a key of their own, in the order of a file. */
  private static final List<PacketSetting<?>> SETTINGS =
      List.of(
          PacketNumbering.DIVIDERS,
          PacketNumbering.CHINESE,
          PacketNumbering.LIST_MISSING,
          PacketNumbering.SHEET_LABELS,
          PacketPrinting.DOUBLE_SIDED,
          PacketPrinting.RIGHT_HAND,
          PacketPrinting.TWO_ON_SHEET,
          PacketPrinting.COPIES,
          PacketPrinting.BINDING_EDGE,
          PacketImages.BLACK_AND_WHITE,
          PacketImages.QUALITY,
          PacketExtras.PRINT_SHEET,
          PacketExtras.HAND_IN,
          PacketExtras.ZIP_NAMES,
          PacketFormat.PDF_A);

  private PacketSettingsFile() {}

  /**
   * Reads settings.
   *
   * @param named the file as the user named it
   * @param standard what holds where the file says nothing
   * @throws InputException if it cannot be read or holds none
   */
  public static PacketSettings read(Path file, String named, PacketSettings standard) {
    return read(Documents.read(file, named), named, standard);
  }

  /**
   * Reads settings that are already in memory.
   *
   * @throws InputException as {@link #read(Path, String, PacketSettings)}
   */
  public static PacketSettings parse(byte[] content, String named) {
    return read(Documents.parse(content, named), named, PacketSettings.STANDARD);
  }

  private static PacketSettings read(Node root, String name, PacketSettings standard) {
    MappingReader fields = MappingReader.of(root, name);
    String format = fields.requiredText("format");
    if (!format.equals(FORMAT)) {
      throw new InputException(
          fields.at("format"), Message.of("packet.settings.format", FORMAT, format));
    }
    List<PacketPart> parts = fields.list("parts", node -> part(node));
    if (parts.stream().distinct().count() < parts.size()) {
      throw new InputException(fields.at("parts"), Message.of("packet.settings.part-twice"));
    }
    PacketSettings settings = parts.isEmpty() ? standard : standard.withParts(parts);
    for (PacketSetting<?> setting : SETTINGS) {
      settings = setting.read(fields, settings);
    }
    settings = settings.withUpload(upload(fields));
    fields.end();
    return settings;
  }

  /** The settings as YAML; reading gives back the same. */
  public static String yaml(PacketSettings settings) {
    StringBuilder yaml = new StringBuilder();
    line(yaml, "format", FORMAT);
    line(
        yaml,
        "parts",
        settings.parts().stream()
            .map(part -> part.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "[", "]")));
    for (PacketSetting<?> setting : SETTINGS) {
      line(yaml, setting.key(), setting.spelled(settings));
    }
    settings
        .extras()
        .upload()
        .ifPresent(
            upload -> {
              line(yaml, "maxPart", upload.megabytes());
              line(yaml, "partName", "'" + upload.name().replace("'", "''") + "'");
            });
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, Object value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  private static PacketPart part(Node node) {
    return MappingReader.choice(MappingReader.scalar(node, "parts"), "parts", PARTS);
  }

  private static Optional<UploadParts> upload(MappingReader fields) {
    Optional<Integer> megabytes = Whole.within(fields, "maxPart", 1, UploadParts.MOST_MEGABYTES);
    String name = fields.text("partName").orElse(UploadParts.STANDARD_NAME);
    if (!name.contains("{part}") || name.contains("/") || name.contains("\\")) {
      throw new InputException(fields.at("partName"), Message.of("packet.settings.part-name"));
    }
    return megabytes.map(most -> new UploadParts(most, name));
  }
}
