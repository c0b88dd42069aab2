package minshen.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.InputException;
import minshen.policy.VersionOrder;
import minshen.words.Message;

/**
 * The packs among which an overlay finds its base, whatever order they come in: those given, and
 * those that come with the program.
 */
public final class PackShelf {
  /** Overlays of overlays: deeper than this nobody sees through. */
  private static final int MOST_LAYERS = 8;

  private final Map<String, PackFiles> packs = new LinkedHashMap<>();

  /** A shelf of packs. */
  public PackShelf(List<PackFiles> packs) {
    packs.forEach(this::add);
  }

  /** Puts one more pack on the shelf. */
  public void add(PackFiles files) {
    packs.put(edition(files), files);
  }

  private void addIfNew(PackFiles files) {
    packs.putIfAbsent(edition(files), files);
  }

  /** The id and version of a pack: an overlay that leaves its id out has that of its base. */
  public static String edition(PackFiles files) {
    String written = files.edition();
    return written.startsWith("@")
        ? files.baseName().map(PackShelf::id).orElse("") + written
        : written;
  }

  /**
   * A pack with its base under it, if it has one.
   *
   * @throws InputException if its base is not on the shelf, or is another pack
   */
  public PackFiles resolved(PackFiles files) {
    return resolved(files, new ArrayList<>(List.of(edition(files))));
  }

  private static String id(String edition) {
    return edition.substring(0, Math.max(0, edition.indexOf('@')));
  }

  /**
   * The program's own edition of a pack, in place of an older one that it brought before: what was
   * laid over that is laid over this. Null if the program brings no such pack.
   */
  private PackFiles successor(String base) {
    String id = id(base);
    return BundledPacks.names().stream()
        .map(PackFiles::bundled)
        .filter(files -> files.id().equals(id) && isOlder(base, files.edition()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOlder(String edition, String than) {
    return VersionOrder.OLDEST_FIRST.compare(version(edition), version(than)) < 0;
  }

  private static String version(String edition) {
    return edition.substring(edition.indexOf('@') + 1);
  }

  /** The pack on its base; the layers are those above it, itself the last. */
  private PackFiles resolved(PackFiles files, List<String> layers) {
    if (!files.isBaseless()) {
      return files;
    }
    String base = files.baseName().orElseThrow();
    if (!packs.containsKey(base)) {
      // Most packs have no base, and the program's own files need not be read for them.
      BundledPacks.names().stream().map(PackFiles::bundled).forEach(this::addIfNew);
    }
    PackFiles under = packs.containsKey(base) ? packs.get(base) : successor(base);
    if (layers.contains(base)) {
      layers.add(base);
      throw new InputException(
          files.at("base"), Message.of("packs.base-circle", String.join(" → ", layers)));
    }
    if (id(base).isEmpty()) {
      throw new InputException(files.at("base"), Message.of("packs.base-shape", base));
    }
    if (under == null || layers.size() > MOST_LAYERS) {
      throw new InputException(
          files.at("base"), Message.of("packs.no-base", base, new ArrayList<>(packs.keySet())));
    }
    layers.add(base);
    PackFiles over = files.over(resolved(under, layers));
    if (!over.id().equals(id(base))) {
      throw new InputException(
          files.at("base"), Message.of("packs.base-other-id", over.id(), base));
    }
    return over;
  }
}
