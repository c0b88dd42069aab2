package minshen.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The packs at hand, and what was typed of the yearly notices. Item ids are unique over packs of
 * different ids.
 *
 * <p>Of a pack there may be several versions. Which one counts for a claim: the version that the
 * user chose for this run; else of those made for certain years ({@link YearlyCall#years()}) the
 * one whose year is the newest that is not after the claim's application year; else the newest one
 * made for no particular year.
 *
 * @param packs of every pack the version that counts where no year says otherwise, in the order in
 *     which they are shown
 * @param ofYears the versions made for certain years, the newest first
 * @param seals the SHA-256 of the files of each version, by {@link Pack#edition()}, where it is
 *     known
 * @param notices the notices of years as they were typed, which go before what packs say
 * @param thisYear the year that it is, as the doors of the program say: a claim that does not tell
 *     its year yet is handed in as this year's notice wants it
 */
public record Library(
    List<Pack> packs,
    List<Pack> ofYears,
    Map<String, String> seals,
    List<TypedNotice> notices,
    Optional<Integer> thisYear) {
  private static final Comparator<Pack> NEWEST_FIRST =
      Comparator.comparing(Pack::version, VersionOrder.OLDEST_FIRST).reversed();

  public Library {
    packs = List.copyOf(packs);
    ofYears = List.copyOf(ofYears);
    seals = Map.copyOf(seals);
    notices = List.copyOf(notices);
  }

  /** A library whose packs come from no files. */
  public Library(List<Pack> packs, List<Pack> ofYears) {
    this(packs, ofYears, Map.of(), List.of(), Optional.empty());
  }

  /** A library of packs of which there is one version each. */
  public Library(List<Pack> packs) {
    this(packs, List.of());
  }

  /**
   * The library that some versions of packs make.
   *
   * @param versions every version at hand; a pack is shown where its first version stands
   * @param chosen the versions that the user chose; they count for every year
   */
  public static Library of(List<Pack> versions, List<Pack> chosen) {
    Map<String, List<Pack>> byId = new LinkedHashMap<>();
    versions.forEach(p -> byId.computeIfAbsent(p.id(), _ -> new ArrayList<>()).add(p));
    Map<String, Pack> byChoice = new LinkedHashMap<>();
    chosen.forEach(p -> byChoice.put(p.id(), p));
    chosen.forEach(p -> byId.computeIfAbsent(p.id(), _ -> new ArrayList<>()));
    List<Pack> packs = new ArrayList<>();
    List<Pack> ofYears = new ArrayList<>();
    byId.forEach(
        (id, all) -> {
          if (byChoice.containsKey(id)) {
            packs.add(byChoice.get(id));
          } else {
            List<Pack> newest = all.stream().sorted(NEWEST_FIRST).toList();
            packs.add(
                newest.stream()
                    .filter(Library::isForAnyYear)
                    .findFirst()
                    .orElse(newest.getFirst()));
            newest.stream().filter(p -> !isForAnyYear(p)).forEach(ofYears::add);
          }
        });
    return new Library(packs, ofYears);
  }

  private static boolean isForAnyYear(Pack pack) {
    return pack.call().years().isEmpty();
  }

  /** The same library with the seals of its packs. */
  public Library sealed(Map<String, String> known) {
    return new Library(packs, ofYears, known, notices, thisYear);
  }

  /** The same library with other typed notices; of two for one pack and year the first counts. */
  public Library withNotices(List<TypedNotice> typed) {
    return new Library(packs, ofYears, seals, typed, thisYear);
  }

  /** The same library in a year, which is that of claims that do not tell theirs. */
  public Library in(int year) {
    return new Library(packs, ofYears, seals, notices, Optional.of(year));
  }

  /**
   * What the office says of handing in under a version of a pack: what was typed for the year, else
   * what the version says.
   *
   * @param year the application year; this year if it is not known
   */
  public Notice notice(Pack version, Optional<Integer> year) {
    Notice said = Notice.of(version);
    return typedFor(version, year).map(typed -> typed.notice().over(said)).orElse(said);
  }

  /** What was typed that counts for claims under a version of a pack; years as above. */
  public Optional<TypedNotice> typedFor(Pack version, Optional<Integer> year) {
    return year.or(() -> thisYear).flatMap(y -> first(version.id(), y));
  }

  /** What was typed of a notice of a year, if anything was. */
  public Optional<Notice> typed(String packId, int year) {
    return first(packId, year).map(TypedNotice::notice);
  }

  private Optional<TypedNotice> first(String packId, int year) {
    return notices.stream().filter(typed -> typed.isOf(packId, year)).findFirst();
  }

  /** The SHA-256 of the files of a version, if it is known. */
  public Optional<String> seal(Pack version) {
    return Optional.ofNullable(seals.get(version.edition()));
  }

  /** The pack that counts for a claim of an item in an application year. */
  public Optional<Pack> packFor(String itemId, Optional<Integer> year) {
    return year.flatMap(y -> newest(p -> p.item(itemId).isPresent(), y)).or(() -> packOf(itemId));
  }

  /** The version of a pack that counts in an application year, if there is such a pack. */
  public Optional<Pack> version(String packId, int year) {
    return newest(p -> p.id().equals(packId), year).or(() -> pack(packId));
  }

  /** Of some versions made for certain years the one of the newest year that is not after one. */
  private Optional<Pack> newest(Predicate<Pack> wanted, int year) {
    return ofYears.stream()
        .filter(p -> wanted.test(p) && newest(p, year) > Integer.MIN_VALUE)
        .reduce((best, p) -> newest(p, year) > newest(best, year) ? p : best);
  }

  /** The newest year of a version that is not after a year; if none is, less than any year. */
  private static int newest(Pack version, int year) {
    Integer floor = version.call().years().floor(year);
    return floor == null ? Integer.MIN_VALUE : floor;
  }

  /** Whether a version counts for claims whose year no version is made for. */
  public boolean counts(Pack version) {
    return packs.stream().anyMatch(p -> p.edition().equals(version.edition()));
  }

  /** The application years for which a version counts before all others. */
  public NavigableSet<Integer> yearsOf(Pack version) {
    return version.call().years().stream()
        .filter(
            year ->
                version(version.id(), year)
                    .map(Pack::edition)
                    .filter(version.edition()::equals)
                    .isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The version that another one of the same pack takes the place of, if any does: the one that
   * counts for the years it is made for.
   */
  public Optional<Pack> before(Pack version) {
    return ofYears.stream()
        .filter(p -> p.id().equals(version.id()))
        .filter(p -> version.call().years().stream().anyMatch(p.call().years()::contains))
        .findFirst()
        .or(() -> pack(version.id()));
  }

  /** The pack of an id. */
  public Optional<Pack> pack(String packId) {
    return packs.stream().filter(p -> p.id().equals(packId)).findFirst();
  }

  /** The pack that holds an item. */
  public Optional<Pack> packOf(String itemId) {
    return packs.stream().filter(p -> p.item(itemId).isPresent()).findFirst();
  }

  /** The item of an id, of whatever pack. */
  public Optional<Item> item(String itemId) {
    return packOf(itemId).flatMap(p -> p.item(itemId));
  }

  /** The item as it counts for a claim of an application year. */
  public Optional<Item> itemFor(String itemId, Optional<Integer> year) {
    return packFor(itemId, year).flatMap(p -> p.item(itemId));
  }

  /** The same library with a pack that counts for every year, in place of its other versions. */
  public Library with(Pack pack) {
    List<Pack> others = new ArrayList<>(packs);
    int at = packs.stream().map(Pack::id).toList().indexOf(pack.id());
    if (at < 0) {
      others.add(pack);
    } else {
      others.set(at, pack);
    }
    return new Library(
        others,
        ofYears.stream().filter(other -> !other.id().equals(pack.id())).toList(),
        seals,
        notices,
        thisYear);
  }

  /** The same library with a pack that counts for the years it is made for; for all if for none. */
  public Library counting(Pack pack) {
    if (isForAnyYear(pack)) {
      return with(pack);
    }
    List<Pack> first = new ArrayList<>(List.of(pack));
    first.addAll(ofYears);
    return new Library(packs, first, seals, notices, thisYear);
  }

  /** The ids of all items, in order. */
  public List<String> itemIds() {
    return packs.stream().flatMap(p -> p.items().stream()).map(Item::id).toList();
  }

  /** The pack that holds a measure. */
  public Optional<Pack> packOfMeasure(String measureId) {
    return packs.stream().filter(p -> p.measure(measureId).isPresent()).findFirst();
  }

  /** The ids of all measures, in order. */
  public List<String> measureIds() {
    return packs.stream().flatMap(p -> p.measures().stream()).map(Measure::id).toList();
  }

  /** What the measures of all packs ask of a company, each question once. */
  public List<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Pack pack : packs) {
      pack.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
    }
    return List.copyOf(questions.values());
  }
}
