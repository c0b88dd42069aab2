package minshen.desktop.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import minshen.desktop.claims.model.FieldPlace;
import minshen.desktop.controls.BarChart;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Today;
import minshen.desktop.work.Workspace;
import minshen.dossier.GuideDate;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimStatus;
import minshen.dossier.finding.Severity;
import minshen.exchange.calendar.DueDay;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Region;
import minshen.policy.YearlyCall;
import minshen.policy.amount.Amount;
import minshen.policy.calc.CapUse;
import minshen.store.ClaimSummary;
import minshen.words.Words;

/** What the overview tells of the current company, or of all. */
final class OverviewViewModel {
  /** More than these nobody reads on an overview. */
  static final int MOST_TODOS = 7;

  private final Workspace workspace;
  private final Words words;
  private final Today today;

  OverviewViewModel(Workspace workspace, Words words, Today today) {
    this.workspace = workspace;
    this.words = words;
    this.today = today;
  }

  /** Whether there is anything to tell of. */
  boolean any() {
    return !workspace.applicants().isEmpty();
  }

  /** How many claims stand so; statuses of none are left out. */
  Map<ClaimStatus, Integer> claimStatuses() {
    Map<ClaimStatus, Integer> claimStatuses = new EnumMap<>(ClaimStatus.class);
    claims().forEach(claim -> claimStatuses.merge(claim.figures().claimStatus(), 1, Integer::sum));
    return claimStatuses;
  }

  /**
   * What is or will be asked for and what was granted, in 万元, by application year. What was turned
   * down, does not count or has no amount yet is asked for with nothing. Of claims of several
   * regions each region has its own rows.
   */
  List<BarChart.Row> byYear() {
    Map<YearOf, List<Amount>> sums = new TreeMap<>();
    claims()
        .forEach(
            claim ->
                claim
                    .year()
                    .ifPresent(
                        year ->
                            sums.merge(
                                new YearOf(year, region(claim)),
                                List.of(asked(claim), claim.granted()),
                                OverviewViewModel::plus)));
    sums.values().removeIf(both -> both.stream().allMatch(Amount::isZero));
    boolean several = sums.keySet().stream().map(YearOf::region).distinct().count() > 1;
    return sums.entrySet().stream()
        .map(of -> new BarChart.Row(of.getKey().name(several), of.getValue()))
        .toList();
  }

  private String region(ClaimSummary claim) {
    return workspace.library().packFor(claim.item(), claim.year()).map(Region::label).orElse("");
  }

  /** An application year of a region. */
  private record YearOf(int year, String region) implements Comparable<YearOf> {
    @Override
    public int compareTo(YearOf other) {
      return Comparator.comparingInt(YearOf::year)
          .thenComparing(YearOf::region)
          .compare(this, other);
    }

    String name(boolean several) {
      return several ? year + " " + region : Integer.toString(year);
    }
  }

  /** The shared caps of the current company: those of this and later years, and those of none. */
  List<CapUse> caps() {
    return current().stream()
        .flatMap(dossierEditor -> dossierEditor.caps().stream())
        .filter(cap -> cap.year().map(year -> year >= today.day().getYear()).orElse(true))
        .toList();
  }

  /** The claims that came back, those that are due first first. */
  private Stream<Supplier<Todo>> returned() {
    return claims()
        .filter(claim -> claim.stage() == ProgressStage.RETURNED)
        .sorted(Comparator.comparing(claim -> claim.due().orElse(LocalDate.MAX)))
        .map(claim -> () -> returned(claim));
  }

  private Todo returned(ClaimSummary claim) {
    Optional<Deadline> due =
        claim.due().map(day -> Deadline.of(claim, mending(claim), day, today.day()));
    String text =
        due.map(
                deadline ->
                    deadline.isOver()
                        ? words.say("desktop.overview.mend-over", named(claim))
                        : words.say(
                            "desktop.overview.mend-by",
                            named(claim),
                            deadline.date().day().toString(),
                            deadline.daysLeft()))
            .orElseGet(() -> mending(claim));
    return new Todo(
        due.filter(Deadline::isOver).isPresent() ? Severity.ERROR : Severity.WARNING,
        text,
        claim.applicantName().orElse(words.say("desktop.nameless")),
        claim.applicant(),
        Optional.of(claim.claim()),
        Optional.of(FieldPlace.PROGRESS));
  }

  private String mending(ClaimSummary claim) {
    return words.say("desktop.overview.mend", named(claim));
  }

  /**
   * What is to be done: first the claims that came back, then the days that are near while claims
   * are still in preparation; then of one company its errors and its warnings, of all of them the
   * claims that lack something, those that lack least first.
   *
   * @param most how many are told; at first those that fit are
   */
  TodoList todos(int most) {
    Stream<Supplier<Todo>> near =
        deadlines().stream()
            .filter(deadline -> deadline.claim().isEmpty())
            .filter(Deadline::isNear)
            .flatMap(d -> reminder(d).stream())
            .map(OverviewViewModel::known);
    List<Supplier<Todo>> all =
        Stream.concat(
                Stream.concat(returned(), near),
                current()
                    .map(editor -> new Todos(editor, words).all().map(OverviewViewModel::known))
                    .orElseGet(this::lacking))
            .toList();
    return new TodoList(
        all.stream().limit(most).map(Supplier::get).toList(), Math.max(0, all.size() - most));
  }

  private static Supplier<Todo> known(Todo todo) {
    return () -> todo;
  }

  /**
   * Things to do.
   *
   * @param first those that weigh most
   * @param more how many there are besides
   */
  record TodoList(List<Todo> first, int more) {
    TodoList {
      first = List.copyOf(first);
    }
  }

  /** Tells where a thing to do is begun: at its field, else at the first one its claim lacks. */
  void begin(Todo todo, Consumer<Optional<String>> at) {
    if (todo.field().isPresent() || todo.claim().isEmpty()) {
      at.accept(todo.field());
    } else {
      workspace.dossierEditor(
          todo.applicant(),
          dossierEditor ->
              at.accept(
                  new Todos(dossierEditor, words)
                      .all()
                      .filter(other -> other.claim().equals(todo.claim()))
                      .findFirst()
                      .flatMap(Todo::field)));
    }
  }

  /**
   * The days of the guides that the user typed, those of the packs' calls and those by which claims
   * are to be mended or their publication ends: those to come first, then those that are over. That
   * a call has opened is no news any more.
   */
  List<Deadline> deadlines() {
    Stream<Deadline> general =
        Stream.concat(
            workspace.guideDates().stream().map(date -> Deadline.of(date, today.day())), calls());
    return Stream.concat(general, claims().flatMap(claim -> due(claim).stream()))
        .sorted(
            Comparator.comparing(Deadline::isOver)
                .thenComparingLong(deadline -> Math.abs(deadline.daysLeft())))
        .toList();
  }

  private Optional<Deadline> due(ClaimSummary claim) {
    // That a publication has ended asks nothing of anybody; a mending that is late does.
    return claim
        .due()
        .map(day -> Deadline.of(claim, dueLabel(claim), day, today.day()))
        .filter(deadline -> claim.stage() == ProgressStage.RETURNED || !deadline.isOver());
  }

  private String dueLabel(ClaimSummary claim) {
    return claim.stage() == ProgressStage.RETURNED
        ? mending(claim)
        : words.say("desktop.overview.published", named(claim));
  }

  /** The days to come, for a calendar; who is concerned stands with them. */
  List<DueDay> dueDays() {
    return deadlines().stream().filter(deadline -> !deadline.isOver()).map(this::dueDay).toList();
  }

  private DueDay dueDay(Deadline deadline) {
    String source =
        deadline
            .claim()
            .map(claim -> DueDay.ofClaim(claim.applicantName(), claim.claim()))
            .orElseGet(() -> deadline.date().year() + "/" + deadline.date().label());
    return new DueDay(
        source,
        deadline.date().day(),
        deadline.date().label(),
        deadline.claim().flatMap(ClaimSummary::applicantName));
  }

  private Stream<Deadline> calls() {
    Library library = workspace.library();
    return Stream.concat(library.packs().stream(), library.ofYears().stream())
        .flatMap(pack -> calls(pack).flatMap(call -> days(pack, call)))
        .distinct();
  }

  /** What the user typed for the years in which a version counts, else what it says itself. */
  private Stream<YearlyCall> calls(Pack pack) {
    List<YearlyCall> typed =
        workspace.library().notices().stream()
            .filter(notice -> notice.packId().equals(pack.id()))
            .filter(notice -> counts(pack, notice.year()))
            .map(notice -> workspace.notice(pack, notice.year()).call())
            .toList();
    return typed.isEmpty() ? Stream.of(pack.call()) : typed.stream();
  }

  private boolean counts(Pack pack, int year) {
    Library library = workspace.library();
    return library.yearsOf(pack).contains(year)
        || (pack.call().years().isEmpty()
            && library.counts(pack)
            && library.ofYears().stream()
                .noneMatch(p -> p.id().equals(pack.id()) && p.call().years().contains(year)));
  }

  private Stream<Deadline> days(Pack pack, YearlyCall call) {
    return Stream.of(
            call.opens()
                .filter(day -> !day.isBefore(today.day()))
                .map(day -> call(pack, "desktop.overview.call-opens", day)),
            call.closes().map(day -> call(pack, "desktop.overview.call-closes", day)),
            call.onlineBy().map(day -> call(pack, "desktop.overview.call-online", day)),
            call.paperBy().map(day -> call(pack, "desktop.overview.call-paper", day)))
        .flatMap(Optional::stream);
  }

  private Deadline call(Pack pack, String key, LocalDate day) {
    return Deadline.of(pack, words.say(key, pack.title()), day, today.day());
  }

  /** A day that is near concerns the claims in preparation; it leads to the first of them. */
  private Optional<Todo> reminder(Deadline deadline) {
    List<ClaimSummary> open =
        claims()
            .filter(claim -> claim.figures().claimStatus().preparing())
            .filter(claim -> deadline.pack().map(pack -> isUnder(claim, pack)).orElse(true))
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String text =
        deadline.daysLeft() == 0
            ? words.say("desktop.overview.reminder-today", deadline.date().label())
            : words.say("desktop.overview.reminder", deadline.date().label(), deadline.daysLeft());
    return Optional.of(
        new Todo(
            Severity.WARNING,
            text,
            words.say("desktop.overview.reminder-claims", open.size()),
            open.getFirst().applicant(),
            Optional.of(open.getFirst().claim()),
            Optional.empty()));
  }

  private boolean isUnder(ClaimSummary claim, Pack pack) {
    return workspace
        .library()
        .packFor(claim.item(), claim.year())
        .map(counting -> counting.edition().equals(pack.edition()))
        .orElse(false);
  }

  /** Adds a day of a guide. */
  void add(GuideDate date) {
    List<GuideDate> dates = new ArrayList<>(workspace.guideDates());
    dates.add(date);
    workspace.setGuideDates(dates);
  }

  /** Puts a day in the place of another. */
  void replace(GuideDate old, GuideDate date) {
    workspace.setGuideDates(
        workspace.guideDates().stream().map(kept -> kept.equals(old) ? date : kept).toList());
  }

  /** Removes a day of a guide. */
  void remove(GuideDate date) {
    workspace.setGuideDates(
        workspace.guideDates().stream().filter(kept -> !kept.equals(date)).toList());
  }

  /** The company the overview is of; all if empty. */
  Optional<DossierEditor> current() {
    return workspace.currentProperty().get();
  }

  private Stream<ClaimSummary> claims() {
    return workspace.claims().stream()
        .filter(
            claim ->
                current()
                    .map(dossierEditor -> dossierEditor.id() == claim.applicant())
                    .orElse(true));
  }

  /** Of many claims, only what is shown is put into words. */
  private Stream<Supplier<Todo>> lacking() {
    return claims()
        .filter(claim -> claim.figures().claimStatus() == ClaimStatus.LACKING)
        .sorted(Comparator.comparingInt((ClaimSummary claim) -> claim.figures().errors()))
        .map(claim -> () -> lacking(claim));
  }

  private Todo lacking(ClaimSummary claim) {
    return new Todo(
        Severity.WARNING,
        title(claim),
        claim.applicantName().orElse(words.say("desktop.nameless")),
        claim.applicant(),
        Optional.of(claim.claim()),
        Optional.empty());
  }

  private String named(ClaimSummary claim) {
    String item = workspace.library().item(claim.item()).map(Item::title).orElse("");
    return claim.item() + " " + claim.project().orElse(item);
  }

  private String title(ClaimSummary claim) {
    String name = named(claim);
    int errors = claim.figures().errors();
    return errors == 0
        ? words.say("desktop.overview.lacks-material", name)
        : words.say("desktop.overview.lacks", name, errors);
  }

  private static Amount asked(ClaimSummary claim) {
    boolean counts =
        claim.figures().counted() && claim.figures().claimStatus() != ClaimStatus.REJECTED;
    return counts ? claim.asked().orElse(Amount.ZERO) : Amount.ZERO;
  }

  private static List<Amount> plus(List<Amount> first, List<Amount> second) {
    return List.of(first.get(0).plus(second.get(0)), first.get(1).plus(second.get(1)));
  }
}
