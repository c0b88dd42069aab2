package minshen.store.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.InputException;
import minshen.policy.Version;
import minshen.words.Message;

/**
 * The packs among which an overlay finds its base, whatever order they come in: those given, and
 * those that come with the program.
 */
public final class PackShelf {
  /** Overlays of overlays: deeper than this somebody has gone round in a circle. */
  private static final int MOST_LAYERS = 8;

  private final Map<String, PackFiles> packs = new LinkedHashMap<>();

  /** A shelf of packs. */
  public PackShelf(List<PackFiles> packs) {
    packs.forEach(this::add);
  }

  /** Puts one more pack on the shelf. */
  public void add(PackFiles files) {
    packs.put(names(files), files);
  }

  private void addIfNew(PackFiles files) {
    packs.putIfAbsent(names(files), files);
  }

  /** An overlay that leaves its id out is known by that of its base. */
  private static String names(PackFiles files) {
    String edition = files.edition();
    return edition.startsWith("@")
        ? files.baseName().map(base -> base.substring(0, base.indexOf('@'))).orElse("") + edition
        : edition;
  }

  /**
   * A pack with its base under it, if it has one.
   *
   * @throws InputException if its base is not on the shelf, or is another pack
   */
  public PackFiles resolved(PackFiles files) {
    return resolved(files, MOST_LAYERS);
  }

  /**
   * The program's own edition of a pack, in place of an older one that it brought before: what was
   * laid over that is laid over this. Null if the program brings no such pack.
   */
  private PackFiles successor(String base) {
    String id = base.substring(0, base.indexOf('@'));
    return BundledPacks.names().stream()
        .map(PackFiles::bundled)
        .filter(files -> files.id().equals(id) && isOlder(base, files.edition()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOlder(String edition, String than) {
    return Version.OLDEST_FIRST.compare(version(edition), version(than)) < 0;
  }

  private static String version(String edition) {
    return edition.substring(edition.indexOf('@') + 1);
  }

  private PackFiles resolved(PackFiles files, int layers) {
    if (!files.isBaseless()) {
      return files;
    }
    String base = files.baseName().orElseThrow();
    if (!packs.containsKey(base)) {
      // Most packs have no base, and the program's own files need not be read for them.
      BundledPacks.names().stream().map(PackFiles::bundled).forEach(this::addIfNew);
    }
    PackFiles under = packs.containsKey(base) ? packs.get(base) : successor(base);
    if (under == null || layers == 0) {
      throw new InputException(
          files.place(), Message.of("store.no-base", base, new ArrayList<>(packs.keySet())));
    }
    PackFiles over = files.over(resolved(under, layers - 1));
    if (!over.id().equals(base.substring(0, base.indexOf('@')))) {
      throw new InputException(files.place(), Message.of("store.base-other-id", over.id(), base));
    }
    return over;
  }
}
