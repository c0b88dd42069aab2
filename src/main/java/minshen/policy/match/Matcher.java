package minshen.policy.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Condition;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Region;
import minshen.policy.Validity;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * Lays every item and measure of the packs beside a company. An item that the company claims is
 * judged by its claims; another one by claims as they could be made, for each of the company's
 * projects and each variant, with the facts and answers that other claims of the project give to
 * the same questions.
 */
public final class Matcher {
  private final Library library;
  private final Calculator calculator;
  private final LocalDate day;

  /**
   * A matcher.
   *
   * @param library the packs at hand
   * @param day the day on which a policy must hold to be claimed
   */
  public Matcher(Library library, LocalDate day) {
    this.library = library;
    this.calculator = new Calculator(library);
    this.day = day;
  }

  /**
   * What concerns a company.
   *
   * @param claims its claims, if it has any; their items are in the library
   * @param ledger support already received
   * @param readings the readings taken
   * @param known what else is known of it
   */
  public Matches match(
      List<ClaimInput> claims, List<Award> ledger, Readings readings, KnownFacts known) {
    return match(claims, ledger, readings, known, Optional.empty());
  }

  /**
   * What concerns a company of a region. Packs that give elsewhere are left out, but for those of
   * which it has claims.
   *
   * @param home where the company is; empty if that is not known, or packs of all regions are
   *     wanted
   */
  public Matches match(
      List<ClaimInput> claims,
      List<Award> ledger,
      Readings readings,
      KnownFacts known,
      Optional<Region> home) {
    CompanyAnswers answers = new CompanyAnswers(library, claims, known);
    List<ClaimInput> answered = claims.stream().map(claim -> answered(claim, answers)).toList();
    List<Outcome> outcomes = calculator.compute(answered, ledger, readings);
    Questions questions = new Questions(answers);
    List<Match> matches = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Pack pack : library.packs()) {
      if (!Region.concerns(pack, home)
          && outcomes.stream().noneMatch(o -> o.pack().id().equals(pack.id()))) {
        leftOut.add(pack.id());
        continue;
      }
      boolean open = Validity.of(pack, day) != Validity.EXPIRED && pack.role() == Pack.Role.POLICY;
      for (Item item : pack.items()) {
        List<Outcome> own = outcomes.stream().filter(o -> o.item().id().equals(item.id())).toList();
        List<Outcome> judged =
            own.isEmpty() ? likeliest(item, answered, ledger, readings, answers) : own;
        Match match =
            open && answers.isOfAnotherKind(item)
                ? ofAnotherKind(pack, item, judged)
                : item(pack, item, judged, !own.isEmpty(), open);
        matches.add(match);
        if (match.fit() == MatchResult.UNKNOWN) {
          judged.stream()
              .filter(o -> !o.notEligible())
              .forEach(o -> questions.of(o, !own.isEmpty()));
        }
      }
      for (Measure measure : pack.measures()) {
        Match match = measure(pack, measure, answers, open);
        matches.add(match);
        if (match.fit() == MatchResult.UNKNOWN) {
          questions.of(pack, measure);
        }
      }
    }
    return new Matches(matches, questions.ranked(), home, leftOut);
  }

  /** A claim with what is known of the company where it does not say itself. */
  private ClaimInput answered(ClaimInput claim, CompanyAnswers known) {
    Pack pack = library.packFor(claim.item(), claim.year()).orElseThrow();
    Item item = pack.item(claim.item()).orElseThrow();
    Map<String, Answer> answers = new HashMap<>(claim.answers());
    for (Condition condition : CompanyAnswers.conditions(pack, item)) {
      if (claim.answer(condition.id()) == Answer.UNKNOWN) {
        answers.put(condition.id(), known.of(pack, item, condition));
      }
    }
    return claim.withAnswers(answers);
  }

  /**
   * Of the claims that could be made of an item, for each variant the one that fits best, knows
   * most and brings most. The variant that fits best and brings most is the first.
   */
  private List<Outcome> likeliest(
      Item item,
      List<ClaimInput> claims,
      List<Award> ledger,
      Readings readings,
      CompanyAnswers known) {
    Set<Optional<String>> projects = new LinkedHashSet<>();
    projects.add(Optional.empty());
    claims.forEach(claim -> projects.add(claim.project()));
    Comparator<Outcome> fitting =
        Comparator.comparing((Outcome o) -> fit(o), Comparator.reverseOrder());
    Comparator<Outcome> nearest =
        fitting
            .thenComparing(Comparator.comparingInt((Outcome o) -> o.missing().size()).reversed())
            .thenComparing(Matcher::high);
    List<Outcome> best = new ArrayList<>();
    for (Optional<String> variant : variants(item)) {
      List<Outcome> tried = new ArrayList<>();
      for (Optional<String> project : projects) {
        List<ClaimInput> siblings =
            claims.stream()
                .filter(c -> project.isPresent() && c.project().equals(project))
                .toList();
        ClaimInput made =
            answered(made(item, variant, project, siblings, known.applicant()), known);
        tried.addAll(calculator.compute(List.of(made), ledger, readings));
      }
      best.add(tried.stream().max(nearest).orElseThrow());
    }
    best.sort(fitting.thenComparing(Matcher::high).reversed());
    return best;
  }

  private static List<Optional<String>> variants(Item item) {
    return item.variants().isEmpty()
        ? List.of(Optional.empty())
        : item.variants().stream().map(v -> Optional.of(v.id())).toList();
  }

  private ClaimInput made(
      Item item,
      Optional<String> variant,
      Optional<String> project,
      List<ClaimInput> siblings,
      ApplicantValues applicant) {
    ClaimInput made =
        ClaimInput.blank(item.id(), item.id())
            .withVariant(variant)
            .withProject(project)
            .withDays(
                siblings.stream().flatMap(s -> s.eventDate().stream()).findFirst(),
                siblings.stream()
                    .flatMap(s -> s.applyDate().stream())
                    .findFirst()
                    .or(() -> Optional.of(day)),
                siblings.stream().flatMap(s -> s.statedYear().stream()).findFirst());
    var facts = new HashMap<>(made.facts());
    var answers = new HashMap<>(made.answers());
    for (ClaimInput sibling : siblings) {
      Item other = library.item(sibling.item()).orElseThrow();
      // What another policy calls by the same name may be something else.
      if (!library.packOf(item.id()).equals(library.packOf(other.id()))) {
        continue;
      }
      item.facts().stream()
          .filter(f -> other.fact(f.name()).map(o -> o.label().equals(f.label())).orElse(false))
          .filter(f -> sibling.facts().containsKey(f.name()))
          .forEach(f -> facts.putIfAbsent(f.name(), sibling.facts().get(f.name())));
      Set<String> same = questions(item);
      same.retainAll(questions(other));
      sibling
          .answers()
          .forEach(
              (id, answer) -> {
                if (same.stream().anyMatch(q -> q.startsWith(id + " "))) {
                  answers.putIfAbsent(id, answer);
                }
              });
    }
    return applicant.told(library, made.withFacts(facts).withAnswers(answers));
  }

  private Set<String> questions(Item item) {
    Set<String> questions = new LinkedHashSet<>();
    CompanyAnswers.conditions(library.packOf(item.id()).orElseThrow(), item)
        .forEach(c -> questions.add(c.id() + " " + c.question()));
    return questions;
  }

  private static Amount high(Outcome outcome) {
    return outcome.bounds().high().orElse(Amount.of(Long.MAX_VALUE));
  }

  private static MatchResult fit(Outcome outcome) {
    return switch (outcome.eligibility().verdict()) {
      case ELIGIBLE -> MatchResult.YES;
      case UNDECIDED -> MatchResult.UNKNOWN;
      case NOT_ELIGIBLE -> MatchResult.NO;
    };
  }

  private static Match ofAnotherKind(Pack pack, Item item, List<Outcome> judged) {
    return new Match(
        pack.id(),
        pack.authority().region(),
        item.id(),
        item.title(),
        MatchResult.NO,
        Optional.of(AmountRange.ZERO),
        List.of(),
        List.of(new Match.Why(Message.of("policy.match.kind", item.id()), first(item))),
        judged.stream().map(Outcome::claim).toList());
  }

  private Match item(Pack pack, Item item, List<Outcome> judged, boolean claimed, boolean open) {
    MatchResult fit =
        open
            ? judged.stream().map(Matcher::fit).min(Comparator.naturalOrder()).orElseThrow()
            : MatchResult.NO;
    List<Match.Why> why = new ArrayList<>();
    if (!open) {
      why.add(closed(pack));
    } else {
      judged.stream()
          .filter(o -> fit(o) == fit)
          .flatMap(o -> o.eligibility().reasons().stream())
          .filter(r -> r.clause().isPresent())
          .map(Matcher::why)
          .distinct()
          .forEach(why::add);
      if (fit == MatchResult.YES) {
        why.add(new Match.Why(Message.of("policy.match.met"), first(item)));
      }
      if (pack.source() == Pack.Source.SECONDARY) {
        why.add(new Match.Why(Message.of("policy.match.secondary"), Optional.empty()));
      }
      if (!item.counted()) {
        why.add(new Match.Why(Message.of("policy.match.not-counted"), first(item)));
      }
      if (!claimed && fit != MatchResult.NO && judged.size() > 1) {
        judged.forEach(o -> why.add(variant(item, o)));
      }
    }
    AmountRange estimate =
        fit == MatchResult.NO
            ? AmountRange.ZERO
            : judged.stream()
                .filter(o -> !o.notEligible())
                .map(Outcome::bounds)
                .reduce(claimed ? AmountRange::plus : AmountRange::hull)
                .orElse(AmountRange.ZERO);
    return new Match(
        pack.id(),
        pack.authority().region(),
        item.id(),
        item.title(),
        fit,
        Optional.of(estimate),
        fit == MatchResult.NO
            ? List.of()
            : judged.stream().flatMap(o -> o.missing().stream()).distinct().toList(),
        why,
        judged.stream().map(Outcome::claim).toList());
  }

  /** What one of several variants may bring. */
  private static Match.Why variant(Item item, Outcome outcome) {
    Item.Variant variant = outcome.claim().variant().flatMap(item::variant).orElseThrow();
    AmountRange bounds = outcome.bounds();
    Message amount =
        outcome.notEligible()
            ? Message.of("policy.match.variant.none")
            : bounds
                .high()
                .map(
                    high ->
                        Message.of(
                            "policy.match.variant.between", bounds.low().shown(), high.shown()))
                .orElse(Message.of("policy.match.variant.open"));
    return new Match.Why(
        Message.of("policy.match.variant", variant.label(), amount), Optional.of(variant.clause()));
  }

  private static Optional<String> first(Item item) {
    return item.clauses().stream().findFirst();
  }

  private static Match.Why why(Eligibility.Reason reason) {
    return new Match.Why(reason.text(), reason.clause());
  }

  private static Match.Why closed(Pack pack) {
    return new Match.Why(
        pack.role() == Pack.Role.REFERENCE
            ? Message.of("policy.match.reference")
            : Message.of(
                "policy.match.expired", pack.inForce().to().map(LocalDate::toString).orElse("")),
        Optional.empty());
  }

  private static Match measure(Pack pack, Measure measure, CompanyAnswers known, boolean open) {
    Optional<String> clause = measure.clauses().stream().findFirst();
    List<Match.Why> why = new ArrayList<>();
    MatchResult fit = open ? fit(pack, measure, known) : MatchResult.NO;
    if (!open) {
      why.add(closed(pack));
    } else {
      Answer told =
          fit == MatchResult.NO
              ? Answer.NO
              : fit == MatchResult.UNKNOWN ? Answer.UNKNOWN : Answer.YES;
      String key =
          switch (fit) {
            case NO -> "policy.not-met";
            case UNKNOWN -> "policy.unknown";
            case YES -> "policy.match.said-yes";
          };
      measure.questions().stream()
          .map(id -> pack.question(id).orElse(null))
          .filter(Objects::nonNull)
          .filter(q -> known.of(q) == told)
          .forEach(q -> why.add(new Match.Why(Message.of(key, q.text()), clause)));
    }
    if (!measure.departments().isEmpty()) {
      why.add(new Match.Why(Message.of("policy.match.departments", measure.departments()), clause));
    }
    return new Match(
        pack.id(),
        pack.authority().region(),
        measure.id(),
        measure.title(),
        fit,
        Optional.empty(),
        List.of(),
        why,
        List.of());
  }

  private static MatchResult fit(Pack pack, Measure measure, CompanyAnswers known) {
    List<Answer> all = answers(pack, measure.all(), known);
    List<Answer> any = answers(pack, measure.any(), known);
    if (all.contains(Answer.NO) || (!any.isEmpty() && any.stream().allMatch(Answer.NO::equals))) {
      return MatchResult.NO;
    }
    boolean met =
        all.stream().allMatch(Answer.YES::equals) && (any.isEmpty() || any.contains(Answer.YES));
    return met ? MatchResult.YES : MatchResult.UNKNOWN;
  }

  private static List<Answer> answers(Pack pack, List<String> ids, CompanyAnswers known) {
    return ids.stream().map(id -> known.of(pack.question(id).orElseThrow())).toList();
  }
}
