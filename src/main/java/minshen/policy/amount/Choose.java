package minshen.policy.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * 分情形: the first case that holds, by the variant that is claimed, the word of a choice or a test. A
 * case without any of them holds always. Where none holds there is nothing.
 */
final class Choose extends Branching {
  static final Kind<Formula> KIND =
      Kind.<Formula>only(
              "cases",
              Choose::new,
              Slot.groups(
                  "cases",
                  Slot.of("variants", Slot.Type.VARIANTS).optional(),
                  Slot.of("fact", Slot.Type.CHOICE).optional(),
                  Slot.of("is", Slot.Type.WORDS).optional(),
                  Slot.of("if", Slot.Type.TEST).optional(),
                  Slot.of("value", Slot.Type.FORMULA),
                  Slot.of("clause", Slot.Type.CLAUSE).optional()))
          .handingOn();

  Choose(SlotValues given) {
    super(KIND, given, "cases", Interval.ZERO);
  }

  /** The cases that may hold: one, unless a word that they ask for was not taken. */
  @Override
  List<SlotValues> open(Setting setting) {
    List<SlotValues> open = new ArrayList<>();
    for (SlotValues one : branches()) {
      Optional<Boolean> holds = holds(one, setting);
      if (holds.orElse(true)) {
        open.add(one);
      }
      if (holds.orElse(false)) {
        break;
      }
    }
    return open;
  }

  private static Optional<Boolean> holds(SlotValues one, Setting setting) {
    Set<String> variants = one.words("variants");
    if (!variants.isEmpty() && !setting.variant().map(variants::contains).orElse(false)) {
      return Optional.of(false);
    }
    Optional<Boolean> word =
        one.optionalText("fact")
            .map(fact -> isAmong(fact, one.words("is"), setting))
            .orElse(Optional.of(true));
    Optional<Boolean> test =
        one.optionalTest("if").map(t -> t.holds(setting)).orElse(Optional.of(true));
    return Criterion.all(List.of(word, test));
  }

  /** A choice that may be left out and was is none of the words. */
  private static Optional<Boolean> isAmong(String fact, Set<String> words, Setting setting) {
    return setting
        .word(fact)
        .map(words::contains)
        .or(() -> setting.mayBeLeftOut(fact) ? Optional.of(false) : Optional.empty());
  }

  @Override
  Stream<? extends Part> taken(Setting setting) {
    return open(setting).stream()
        .flatMap(
            one -> Stream.concat(one.optionalTest("if").stream(), Stream.of(one.formula("value"))));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    List<Message> faults = new ArrayList<>();
    List<SlotValues> cases = branches();
    for (int i = 0; i < cases.size(); i++) {
      SlotValues one = cases.get(i);
      Set<String> known = choices.getOrDefault(one.optionalText("fact").orElse(""), Set.of());
      if (one.has("fact") != one.has("is")) {
        faults.add(Message.of("policy.formula.case-fact", i + 1));
      }
      for (String word : one.texts("is")) {
        if (!known.isEmpty() && !known.contains(word)) {
          faults.add(Message.of("policy.formula.case-word", i + 1, word));
        }
      }
    }
    return faults.stream();
  }

  /** A case that never comes, and a word for which there is none. */
  @Override
  public Stream<Message> doubts(Map<String, Set<String>> choices, Set<String> variants) {
    List<Message> doubts = new ArrayList<>();
    List<SlotValues> cases = branches();
    boolean always = false;
    for (int i = 0; i < cases.size(); i++) {
      if (always) {
        doubts.add(Message.of("policy.formula.case-never", i + 1));
      }
      always |= !isBound(cases.get(i));
    }
    if (!always) {
      doubts.addAll(holes(cases, choices, variants));
    }
    return doubts.stream();
  }

  /** Whether a case holds only of something. */
  private static boolean isBound(SlotValues one) {
    return one.has("variants") || one.has("fact") || one.has("if");
  }

  /** The words that no case holds of, where all cases ask for the same. */
  private static List<Message> holes(
      List<SlotValues> cases, Map<String, Set<String>> choices, Set<String> variants) {
    Set<String> facts = new TreeSet<>();
    cases.forEach(one -> one.optionalText("fact").ifPresent(facts::add));
    boolean tested = cases.stream().anyMatch(one -> one.has("if"));
    boolean byVariant =
        !tested && cases.stream().allMatch(one -> one.has("variants") && !one.has("fact"));
    boolean byFact =
        !tested
            && facts.size() == 1
            && cases.stream().allMatch(one -> one.has("fact") && !one.has("variants"));
    Set<String> open = new TreeSet<>();
    if (byVariant) {
      open.addAll(variants);
    } else if (byFact) {
      open.addAll(choices.getOrDefault(facts.iterator().next(), Set.of()));
    }
    for (SlotValues one : cases) {
      open.removeAll(one.words(byVariant ? "variants" : "is"));
    }
    return open.isEmpty()
        ? List.of()
        : List.of(Message.of("policy.formula.case-none", List.copyOf(open)));
  }

  @Override
  public List<Way> ways(Labels labels) {
    return branches().stream().map(one -> new Way(way(when(one, labels)), one)).toList();
  }

  private static Message way(List<Object> when) {
    return when.isEmpty()
        ? Message.of("policy.formula.otherwise")
        : Message.of("policy.formula.way", when);
  }

  private static List<Object> when(SlotValues one, Labels labels) {
    List<Object> when = new ArrayList<>();
    one.texts("variants").forEach(variant -> when.add(labels.word(variant)));
    one.texts("is").forEach(word -> when.add(labels.word(word)));
    one.optionalTest("if").ifPresent(test -> when.add(test.said(labels)));
    return when;
  }

  @Override
  Set<Integer> gone(Setting setting) {
    return only(open(setting), branches());
  }

  @Override
  public Message said(Labels labels) {
    return said(labels, formula -> formula.said(labels));
  }

  @Override
  Object saidAsRate(Labels labels) {
    return said(labels, formula -> formula.saidAsRate(labels));
  }

  @Override
  public Object saidAsNumber(Labels labels) {
    return said(labels, formula -> formula.saidAsNumber(labels));
  }

  private Message said(Labels labels, Function<Formula, Object> value) {
    List<Object> cases = new ArrayList<>();
    for (SlotValues one : branches()) {
      List<Object> when = when(one, labels);
      cases.add(
          Message.of(
              "policy.formula.row",
              when.isEmpty() ? Message.of("policy.formula.otherwise") : when,
              value.apply(one.formula("value"))));
    }
    return Message.of("policy.formula.table", cases);
  }

  @Override
  Term namedAsNumber(Setting setting) {
    List<SlotValues> open = open(setting);
    return open.size() == 1
        ? open.getFirst().formula("value").namedAsNumber(setting)
        : named(setting);
  }
}
