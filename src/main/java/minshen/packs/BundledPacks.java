package minshen.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.packs.tables.SealedPack;
import minshen.words.Message;

/** The packs that come with the program: those that {@code packs/index.yaml} lists. */
public final class BundledPacks {
  private static final String INDEX = "packs/index.yaml";

  private BundledPacks() {}

  /** The folders of the packs, in the order in which they are shown. */
  public static List<String> names() {
    try (InputStream in = BundledPacks.class.getResourceAsStream("/minshen/" + INDEX)) {
      Node index = Documents.parse(in.readAllBytes(), INDEX);
      if (index instanceof Node.Sequence list) {
        return list.items().stream().map(node -> MappingReader.scalar(node, INDEX).text()).toList();
      }
      throw new InputException(index.at(), Message.of("files.wants-list", INDEX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of each pack's files, by the pack's id. */
  public static Map<String, String> seals() {
    return names().stream()
        .collect(Collectors.toMap(name -> name, name -> PackFiles.bundled(name).sha256()));
  }

  /** The packs; the build has held their files against the schema. */
  public static List<SealedPack> read() {
    return names().stream().map(PackFiles::bundled).map(PackReader::readProved).toList();
  }
}
