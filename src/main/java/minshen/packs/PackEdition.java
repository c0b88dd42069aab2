package minshen.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.InputException;
import minshen.policy.Pack;

/**
 * A version of a pack at hand.
 *
 * @param id the pack's id
 * @param version the version
 * @param sha256 the SHA-256 of its files
 * @param imported whether the user imported it; else it comes with the program
 * @param pack what was read of it; empty if this program refuses it
 * @param refused why this program refuses it, if it does
 */
public record PackEdition(
    String id,
    String version,
    String sha256,
    boolean imported,
    Optional<Pack> pack,
    Optional<InputException> refused) {

  /** The id and version: {@code MH2025@1}. */
  public String name() {
    return id + "@" + version;
  }

  /** Whether it is the same version, with the same files. */
  public boolean isSameAs(Pack other, String otherSha256) {
    return name().equals(other.edition()) && sha256.equals(otherSha256);
  }

  /**
   * Every version at hand: of each pack the ones that come with the program, then the others.
   *
   * @param bundled the SHA-256 of the program's packs, by id
   * @param imported those of the imported ones, by id and version
   */
  public static List<PackEdition> all(
      List<PackFiles> files, Map<String, String> bundled, Map<String, String> imported) {
    PackLoader.Loaded loaded = PackLoader.load(files, List.of());
    List<PackEdition> editions = new ArrayList<>();
    for (Pack pack : loaded.versions()) {
      Optional<String> seal = Optional.ofNullable(imported.get(pack.edition()));
      editions.add(
          new PackEdition(
              pack.id(),
              pack.version(),
              seal.orElseGet(() -> bundled.get(pack.id())),
              seal.isPresent(),
              Optional.of(pack),
              Optional.empty()));
    }
    for (PackLoader.Refused refused : loaded.refused()) {
      int at = refused.name().indexOf('@');
      editions.add(
          new PackEdition(
              refused.name().substring(0, at),
              refused.name().substring(at + 1),
              imported.get(refused.name()),
              true,
              Optional.empty(),
              Optional.of(refused.why())));
    }
    return List.copyOf(editions);
  }
}
