package minshen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 地区: where a policy gives, and where an applicant is. A district may be written with its city
 * before it (上海市闵行区) or alone; written alone it may lie in any city, so that packs of a city hold
 * for it as well as for all others.
 *
 * @param name as the pack writes it
 */
public record Region(String name) {
  private static final String EVERYWHERE = "全国";

  /** A province, a city or both, with a place in it behind them. */
  private static final Pattern PLACE = Pattern.compile("((?:.+?(?:省|自治区))?(?:.+?(?:市|自治州))?)(.+)");

  private static final Pattern WIDE = Pattern.compile(".+(省|自治区|市|自治州)");

  /** Where a pack gives its support, if it says so. */
  public static Optional<Region> of(Pack pack) {
    return pack.authority().region().map(Region::new);
  }

  /**
   * What keeps the amounts of a pack apart from those of others: its region; a pack that names none
   * is a region of its own.
   */
  public static String label(Pack pack) {
    return pack.authority().region().orElse(pack.id());
  }

  /**
   * Where an applicant of a 街镇 is: in the region of the packs that list it. Empty if none does, if
   * the packs of several regions do, or if it is not known.
   */
  public static Optional<Region> ofTown(Library library, Optional<String> town) {
    List<Region> regions =
        town.stream()
            .flatMap(
                typed ->
                    versions(library).stream()
                        .filter(
                            pack -> !TownNames.meant(typed, pack.authority().towns()).isEmpty()))
            .flatMap(pack -> of(pack).stream())
            .distinct()
            .toList();
    return regions.size() == 1 ? Optional.of(regions.getFirst()) : Optional.empty();
  }

  /** The 街镇 of all packs, to pick from, in the order of the packs. */
  public static List<String> towns(Library library) {
    return versions(library).stream()
        .flatMap(pack -> pack.authority().towns().stream())
        .distinct()
        .toList();
  }

  /**
   * Whether a pack may concern an applicant: it gives where the applicant is, or in the city around
   * it. What is not known speaks for it.
   *
   * @param home where the applicant is
   */
  public static boolean concerns(Pack pack, Optional<Region> home) {
    Optional<Region> region = of(pack);
    return region.isEmpty()
        || home.isEmpty()
        || region.get().holdsFor(home.get(), pack.authority().towns().isEmpty());
  }

  private boolean holdsFor(Region home, boolean maybeWide) {
    if (name.equals(home.name) || name.equals(EVERYWHERE)) {
      return true;
    }
    // A city that lists 街镇 stands where others have a district, such as 昆山市.
    if (maybeWide && WIDE.matcher(name).matches()) {
      return home.around().isEmpty()
          || home.around().startsWith(name)
          || home.around().endsWith(name);
    }
    boolean oneCity =
        around().isEmpty() || home.around().isEmpty() || around().equals(home.around());
    return oneCity && own().equals(home.own());
  }

  /** The city and province before the place; blank if it stands alone. */
  private String around() {
    Matcher place = PLACE.matcher(name);
    return place.matches() ? place.group(1) : "";
  }

  private String own() {
    return name.substring(around().length());
  }

  private static List<Pack> versions(Library library) {
    List<Pack> all = new ArrayList<>(library.packs());
    all.addAll(library.ofYears());
    return all;
  }
}
