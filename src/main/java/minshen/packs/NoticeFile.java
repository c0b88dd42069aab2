package minshen.packs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Submission;
import minshen.policy.TypedNotice;
import minshen.policy.YearlyCall;
import minshen.words.Message;

/**
 * The notice of a year as a small YAML or JSON file, format {@value #FORMAT}: the pack and the year
 * that it is for, and as in a pack's head {@code call} and {@code channel}. It says no {@code
 * years} and no {@code how}: the one stands in {@code year}, the other is as the pack says.
 */
public final class NoticeFile {
  /** The format's name. */
  public static final String FORMAT = "minshen-notice/1";

  private static final String FAMILY = "minshen-notice/";

  /** The format stands among the first characters: a large dossier is not parsed to tell. */
  private static final int HEAD = 4096;

  private NoticeFile() {}

  /**
   * Reads a notice.
   *
   * @param named the file as the user named it
   * @param library the packs it can be for
   * @throws InputException if it cannot be read, holds none, or names a pack, an item or a material
   *     that is not there
   */
  public static TypedNotice read(Path file, String named, Library library) {
    return read(Documents.read(file, named), library);
  }

  /**
   * Reads a notice that is already in memory.
   *
   * @throws InputException as {@link #read(Path, String, Library)}
   */
  public static TypedNotice parse(byte[] content, String named, Library library) {
    return read(Documents.parse(content, named), library);
  }

  /** Whether a document says that it holds a notice, of this format or another one. */
  public static boolean isNotice(byte[] content, String named) {
    String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8);
    return head.contains(FAMILY)
        && Documents.parse(content, named) instanceof Node.Mapping root
        && root.find(List.of("format")).orElse(root) instanceof Node.Scalar format
        && format.text().startsWith(FAMILY);
  }

  private static TypedNotice read(Node root, Library library) {
    checkFormat(MappingReader.of(root, FORMAT));
    for (InputException mistake : PackSchema.noticeMistakes(root)) {
      throw mistake;
    }
    MappingReader fields = MappingReader.of(root, FORMAT);
    fields.text("format");
    String id = fields.requiredText("pack");
    int year = NoticeReader.year(fields.node("year").orElseThrow());
    Pack pack =
        library
            .version(id, year)
            .orElseThrow(
                () ->
                    MappingReader.unknown(
                        fields.at("pack"), "packs.notice-pack", id, ids(library)));
    Optional<MappingReader> call = fields.fields("call");
    call.ifPresent(of -> refuse(of, "years"));
    Optional<MappingReader> channel = fields.fields("channel");
    channel.ifPresent(of -> refuse(of, "how"));
    PackNames names = new PackNames(id);
    names.items().addAll(pack.items().stream().map(Item::id).toList());
    Submission submission =
        channel.map(of -> NoticeReader.submission(of, names)).orElse(Submission.BY_FORM);
    NoticeReader.checkSlots(submission.portal().slots(), pack.items(), names);
    for (InputException complaint : names.complaints()) {
      throw complaint;
    }
    return new TypedNotice(
        id, year, new Notice(call.map(NoticeReader::call).orElse(YearlyCall.ANY), submission));
  }

  private static void checkFormat(MappingReader fields) {
    String format = fields.requiredText("format");
    if (!format.equals(FORMAT)) {
      throw new InputException(
          fields.at("format"), Message.of("packs.notice-format", FORMAT, format));
    }
  }

  private static void refuse(MappingReader fields, String key) {
    if (fields.node(key).isPresent()) {
      throw new InputException(fields.at(key), Message.of("packs.notice-extra." + key));
    }
  }

  private static Set<String> ids(Library library) {
    return library.packs().stream()
        .map(Pack::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The notice as a file; reading gives back the same. */
  public static byte[] yaml(TypedNotice typed) {
    NoticeNodes nodes = new NoticeNodes();
    nodes.text("format", FORMAT);
    nodes.text("pack", typed.packId());
    nodes.number("year", typed.year());
    nodes.call(typed.notice().call(), Optional.empty());
    nodes.channel(typed.notice().submission());
    return document(nodes);
  }

  /**
   * The notice as an overlay of the pack that it is for, to be imported as any other pack.
   *
   * @param base the version of the pack that counts in the year
   * @return the files of the overlay by their names
   */
  public static Map<String, byte[]> overlay(TypedNotice typed, Pack base) {
    NoticeNodes nodes = new NoticeNodes();
    nodes.text("base", base.edition());
    nodes.text("version", base.version() + "-" + typed.year());
    nodes.call(typed.notice().call(), Optional.of(typed.year()));
    nodes.channel(typed.notice().submission());
    return Map.of(PackFiles.PACK, document(nodes));
  }

  private static byte[] document(NoticeNodes nodes) {
    return PackYamlWriter.document(nodes.mapping()).getBytes(StandardCharsets.UTF_8);
  }
}
