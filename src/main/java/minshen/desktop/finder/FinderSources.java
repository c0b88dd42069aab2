package minshen.desktop.finder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.PolicyTexts;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.Workspace;
import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.SearchEntry;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.words.Words;

/** What there is to find: claims, companies, items, clauses, places and actions. */
public final class FinderSources {
  private static final int EXCERPT = 60;

  private final Workspace workspace;
  private final RecentClaims recent;
  private final Navigator navigator;
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

  /** Everything on a workspace. */
  public FinderSources(
      Workspace workspace,
      RecentClaims recent,
      Navigator navigator,
      PolicyTexts texts,
      Words words,
      List<Named> places,
      List<Named> actions) {
    this.workspace = workspace;
    this.recent = recent;
    this.navigator = navigator;
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
            () -> named(FinderHit.Kind.PLACE, places),
            () -> named(FinderHit.Kind.ACTION, actions)),
        this::clauses,
        this::latest);
  }

  /** Before anything is typed: the claims opened last, then the places. */
  private Stream<FinderHit> latest() {
    List<RecentClaims.Entry> entries = List.copyOf(recent.entries());
    var byEntry =
        workspace.claims().stream()
            .filter(
                claim -> entries.contains(new RecentClaims.Entry(claim.applicant(), claim.claim())))
            .collect(
                Collectors.toMap(
                    claim -> new RecentClaims.Entry(claim.applicant(), claim.claim()), this::hit));
    return Stream.concat(
        entries.stream().flatMap(entry -> Optional.ofNullable(byEntry.get(entry)).stream()),
        Stream.concat(named(FinderHit.Kind.PLACE, places), named(FinderHit.Kind.ACTION, actions)));
  }

  private Stream<FinderHit> claims() {
    return workspace.claims().stream().map(this::hit);
  }

  private FinderHit hit(ClaimSummary claim) {
    String item = workspace.library().item(claim.item()).map(Item::title).orElse("");
    return new FinderHit(
        FinderHit.Kind.CLAIM,
        claim.project().orElse(item),
        claim.applicantName().orElse("")
            + " · "
            + claim.item()
            + " "
            + item
            + claim.year().map(year -> " · " + year).orElse(""),
        () -> navigator.claim(claim.applicant(), claim.claim(), Optional.empty()));
  }

  private Stream<FinderHit> applicants() {
    return workspace.applicants().stream().map(this::hit);
  }

  private FinderHit hit(ApplicantSummary applicant) {
    return new FinderHit(
        FinderHit.Kind.APPLICANT,
        applicant.name().orElse(words.say("desktop.nameless")),
        applicant.creditCode().orElse(""),
        () -> navigator.applicant(applicant.id(), Optional.empty()));
  }

  private Stream<FinderHit> items() {
    Library library = workspace.library();
    return library.packs().stream()
        .flatMap(
            pack ->
                pack.items().stream()
                    .map(
                        item ->
                            new FinderHit(
                                FinderHit.Kind.ITEM,
                                item.id() + " " + item.title(),
                                pack.title(),
                                () -> navigator.policy(item.id()))));
  }

  /** The clauses in whose words everything typed stands. */
  private List<FinderHit> clauses(String typed, int most) {
    // Documents and items are found with them; items stand in the list already, by their names.
    return texts.find(typed, 3 * most).stream()
        .flatMap(
            found ->
                found.entry() instanceof SearchEntry.Provision(Pack pack, Clause clause)
                    ? Stream.of(hit(pack, clause, found.snippet(EXCERPT).text()))
                    : Stream.empty())
        .limit(most)
        .toList();
  }

  private FinderHit hit(Pack pack, Clause clause, String words) {
    return new FinderHit(
        FinderHit.Kind.CLAUSE,
        ClauseNames.of(pack, clause.id()) + " " + clause.heading(),
        words,
        () -> navigator.policy(clause.id()));
  }

  private static Stream<FinderHit> named(FinderHit.Kind kind, List<Named> all) {
    return all.stream().map(named -> new FinderHit(kind, named.name(), "", named.go()));
  }
}
