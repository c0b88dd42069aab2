package minshen.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Decision;

/**
 * 申报进度: what became of a claim once it was handed in, event by event. How far it has come, whether
 * it may be changed and what the office has decided all follow from that.
 *
 * @param events what happened, the first first
 */
public record ClaimProgress(List<ClaimEvent> events) {
  /** Nothing is handed in yet. */
  public static final ClaimProgress NONE = new ClaimProgress(List.of());

  public ClaimProgress {
    events = List.copyOf(events);
  }

  /** That these things happened. */
  public static ClaimProgress of(ClaimEvent... events) {
    return new ClaimProgress(List.of(events));
  }

  /** How far it has come. */
  public ProgressStage stage() {
    return last(event -> event.kind().stage().isPresent())
        .flatMap(event -> event.kind().stage())
        .orElse(ProgressStage.PREPARING);
  }

  /** Whether what was handed in may not be changed. */
  public boolean isLocked() {
    // What was never handed in, or was withdrawn, no event locks.
    return stage() != ProgressStage.PREPARING && !events.getLast().kind().opens();
  }

  /** Whether the claim came back, and is being mended. */
  public boolean isMending() {
    return stage() == ProgressStage.RETURNED && !isLocked();
  }

  /** The last event of a kind. */
  public Optional<ClaimEvent> last(ClaimEvent.Kind kind) {
    return last(event -> event.kind() == kind);
  }

  private Optional<ClaimEvent> last(Predicate<ClaimEvent> which) {
    return events.reversed().stream().filter(which).findFirst();
  }

  /** The day on which a stage was reached for the last time; that it is mended is no stage. */
  public Optional<LocalDate> day(ProgressStage reached) {
    Optional<ProgressStage> stage = Optional.of(reached);
    return events.reversed().stream()
        .filter(event -> event.kind() != ClaimEvent.Kind.MENDING)
        .filter(event -> event.kind().stage().equals(stage))
        .flatMap(event -> event.on().stream())
        .findFirst();
  }

  /** 受理编号. */
  public Optional<String> number() {
    return last(event -> event.number().isPresent()).flatMap(ClaimEvent::number);
  }

  /** 获批金额 in 万元. */
  public Optional<Amount> approvedAmount() {
    return last(ClaimEvent.Kind.APPROVED).flatMap(ClaimEvent::amount);
  }

  /** 拨付金额 in 万元. */
  public Optional<Amount> paidAmount() {
    return last(ClaimEvent.Kind.PAID).flatMap(ClaimEvent::amount);
  }

  /** The day by which something is due now: the mending, or the end of the publication. */
  public Optional<LocalDate> due() {
    return switch (stage()) {
      case RETURNED -> last(ClaimEvent.Kind.RETURNED).flatMap(ClaimEvent::deadline);
      case PUBLISHED -> last(ClaimEvent.Kind.PUBLISHED).flatMap(ClaimEvent::deadline);
      case PREPARING, SUBMITTED, ACCEPTED, APPROVED, PAID, REJECTED -> Optional.empty();
    };
  }

  /** The version that was handed in last. */
  public Optional<String> versionSent() {
    return last(ClaimEvent.Kind.SUBMITTED).flatMap(ClaimEvent::version);
  }

  /** What the office has decided, if it has: an approval counts once its amount is known. */
  public Optional<Decision> decision() {
    ProgressStage stage = stage();
    return switch (stage) {
      case PREPARING, SUBMITTED, ACCEPTED, RETURNED, PUBLISHED -> Optional.empty();
      case APPROVED -> granted(Decision.State.APPROVED, approvedAmount());
      case PAID -> granted(Decision.State.PAID, paidAmount().or(this::approvedAmount));
      case REJECTED ->
          Optional.of(new Decision(Decision.State.REJECTED, Optional.empty(), day(stage)));
    };
  }

  /** Whether a decision is, or once was, what the office had decided. */
  public boolean hasDecided(Decision decision) {
    return IntStream.rangeClosed(1, events.size())
        .mapToObj(count -> new ClaimProgress(events.subList(0, count)).decision())
        .anyMatch(Optional.of(decision)::equals);
  }

  private Optional<Decision> granted(Decision.State state, Optional<Amount> amount) {
    return amount.map(granted -> new Decision(state, Optional.of(granted), day(stage())));
  }

  /**
   * The same with what the office has decided, as a dossier says it: news is another event, and
   * what is said otherwise of the last one mends it. Without a decision it is as it was.
   */
  public ClaimProgress decided(Optional<Decision> decided) {
    if (decided.equals(decision()) || decided.isEmpty()) {
      return this;
    }
    Decision now = decided.get();
    ClaimEvent.Kind kind = ClaimEvent.Kind.valueOf(now.state().name());
    ClaimEvent fresh = ClaimEvent.of(kind, now.on()).withAmount(now.amount());
    if (kind.stage().equals(Optional.of(stage()))) {
      int place = events.lastIndexOf(last(kind).orElseThrow());
      return replacing(place, mended(events.get(place), now));
    }
    return with(fresh);
  }

  /** A day that is not told stays as it was noted. */
  private static ClaimEvent mended(ClaimEvent event, Decision now) {
    return event.withOn(now.on().or(event::on)).withAmount(now.amount());
  }

  /** Whether nothing is told of it but what the office has decided. */
  public boolean isDecisionOnly() {
    return equals(NONE.decided(decision()));
  }

  /**
   * The same with what another dossier tells of the claim: only what that knows more of is taken,
   * and nothing is forgotten.
   */
  public ClaimProgress heard(ClaimProgress theirs) {
    if (theirs.isDecisionOnly()) {
      return decided(theirs.decision());
    }
    boolean less =
        theirs.events.size() <= events.size()
            && events.subList(0, theirs.events.size()).equals(theirs.events);
    return less ? this : theirs;
  }

  /** The same, and then something else happened. */
  public ClaimProgress with(ClaimEvent event) {
    List<ClaimEvent> longer = new ArrayList<>(events);
    longer.add(event);
    return new ClaimProgress(longer);
  }

  /** The same with another event at a place. */
  public ClaimProgress replacing(int place, ClaimEvent event) {
    List<ClaimEvent> others = new ArrayList<>(events);
    others.set(place, event);
    return new ClaimProgress(others);
  }

  /** The same without the event at a place. */
  public ClaimProgress without(int place) {
    List<ClaimEvent> others = new ArrayList<>(events);
    others.remove(place);
    return new ClaimProgress(others);
  }
}
