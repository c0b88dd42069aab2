package minshen.desktop.finder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import minshen.desktop.work.Desk;
import minshen.desktop.work.PolicyTexts;
import minshen.desktop.work.Recent;
import minshen.desktop.work.Ways;
import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.Entry;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.words.Words;

/** What there is to find: claims, companies, items, clauses, places and actions. */
public final class Everything {
  private static final int EXCERPT = 60;

  private final Desk desk;
  private final Recent recent;
  private final Ways ways;
  private final PolicyTexts texts;
  private final Words words;
  private final List<Named> places;
  private final List<Named> actions;

  /**
   * A place or an action.
   *
   * @param name its name
   * @param go goes there, or does it
   */
  public record Named(String name, Runnable go) {}

  /** Everything on a desk. */
  public Everything(
      Desk desk,
      Recent recent,
      Ways ways,
      PolicyTexts texts,
      Words words,
      List<Named> places,
      List<Named> actions) {
    this.desk = desk;
    this.recent = recent;
    this.ways = ways;
    this.texts = texts;
    this.words = words;
    this.places = List.copyOf(places);
    this.actions = List.copyOf(actions);
  }

  /** A finder over a window's content; opening it again starts it anew. */
  public Runnable finder(StackPane root) {
    Finder finder = new Finder(model(), words, root);
    return () -> {
      finder.open();
      texts.whenReady(finder::refresh);
    };
  }

  FinderViewModel model() {
    return new FinderViewModel(
        List.of(
            this::claims,
            this::applicants,
            this::items,
            () -> named(Hit.Kind.PLACE, places),
            () -> named(Hit.Kind.ACTION, actions)),
        this::clauses,
        this::latest);
  }

  /** Before anything is typed: the claims opened last, then the places. */
  private Stream<Hit> latest() {
    List<Recent.Entry> entries = List.copyOf(recent.entries());
    var byEntry =
        desk.claims().stream()
            .filter(claim -> entries.contains(new Recent.Entry(claim.applicant(), claim.claim())))
            .collect(
                Collectors.toMap(
                    claim -> new Recent.Entry(claim.applicant(), claim.claim()), this::hit));
    return Stream.concat(
        entries.stream().flatMap(entry -> Optional.ofNullable(byEntry.get(entry)).stream()),
        Stream.concat(named(Hit.Kind.PLACE, places), named(Hit.Kind.ACTION, actions)));
  }

  private Stream<Hit> claims() {
    return desk.claims().stream().map(this::hit);
  }

  private Hit hit(ClaimSummary claim) {
    String item = desk.library().item(claim.item()).map(Item::title).orElse("");
    return new Hit(
        Hit.Kind.CLAIM,
        claim.project().orElse(item),
        claim.applicantName().orElse("")
            + " · "
            + claim.item()
            + " "
            + item
            + claim.year().map(year -> " · " + year).orElse(""),
        () -> ways.claim(claim.applicant(), claim.claim(), Optional.empty()));
  }

  private Stream<Hit> applicants() {
    return desk.applicants().stream().map(this::hit);
  }

  private Hit hit(ApplicantSummary applicant) {
    return new Hit(
        Hit.Kind.APPLICANT,
        applicant.name().orElse(words.say("desktop.nameless")),
        applicant.creditCode().orElse(""),
        () -> ways.applicant(applicant.id(), Optional.empty()));
  }

  private Stream<Hit> items() {
    Library library = desk.library();
    return library.packs().stream()
        .flatMap(
            pack ->
                pack.items().stream()
                    .map(
                        item ->
                            new Hit(
                                Hit.Kind.ITEM,
                                item.id() + " " + item.title(),
                                pack.title(),
                                () -> ways.policy(item.id()))));
  }

  /** The clauses in whose words everything typed stands. */
  private List<Hit> clauses(String typed, int most) {
    // Documents and items are found with them; items stand in the list already, by their names.
    return texts.find(typed, 3 * most).stream()
        .flatMap(
            found ->
                found.entry() instanceof Entry.Provision(Pack pack, Clause clause)
                    ? Stream.of(hit(pack, clause, found.snippet(EXCERPT).text()))
                    : Stream.empty())
        .limit(most)
        .toList();
  }

  private Hit hit(Pack pack, Clause clause, String words) {
    return new Hit(
        Hit.Kind.CLAUSE,
        ClauseNames.of(pack, clause.id()) + " " + clause.heading(),
        words,
        () -> ways.policy(clause.id()));
  }

  private static Stream<Hit> named(Hit.Kind kind, List<Named> all) {
    return all.stream().map(named -> new Hit(kind, named.name(), "", named.go()));
  }
}
