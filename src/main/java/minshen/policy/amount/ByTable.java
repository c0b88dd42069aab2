package minshen.policy.amount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.words.Message;

/** 查表: an amount or a rate by one or more choices; every combination stands in it. */
final class ByTable extends Branching {
  static final Kind<Formula> KIND =
      Kind.of(
          "table",
          ByTable::new,
          Slot.of("by", Slot.Type.CHOICES),
          Slot.groups(
              "rows",
              Slot.of("is", Slot.Type.WORDS),
              Slot.of("value", Slot.Type.FORMULA),
              Slot.of("clause", Slot.Type.CLAUSE).optional()));

  /** So many holes are named. */
  private static final int MOST_TOLD = 20;

  ByTable(SlotValues given) {
    super(KIND, given, "rows", Interval.ANYTHING);
  }

  private List<String> by() {
    return given().texts("by");
  }

  @Override
  List<SlotValues> open(Setting setting) {
    return branches().stream().filter(row -> matches(row, setting)).toList();
  }

  /** Whether a row is that of the words taken; a word that was not taken may be any. */
  private boolean matches(SlotValues row, Setting setting) {
    List<String> is = row.texts("is");
    for (int i = 0; i < by().size(); i++) {
      Optional<String> word = setting.word(by().get(i));
      if (word.isPresent() && !word.get().equals(is.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    Interval value = compute(setting);
    if (open(setting).size() == 1) {
      source(setting)
          .map(setting::at)
          .orElse(setting)
          .tell(new FormulaEvent.LookedUp(words(setting), value), value, Amount.ZERO);
    }
    parts.whole(value);
  }

  @Override
  Term namedAsNumber(Setting setting) {
    return new Term.Bare(compute(setting.silent()));
  }

  @Override
  Optional<Term.Reason> why(Setting setting) {
    return Optional.<Term.Reason>of(words(setting))
        .filter(words -> !words.equals(new Term.Reason.Words(List.of())));
  }

  private Term.Reason.Words words(Setting setting) {
    List<Term.Word> words = new ArrayList<>();
    for (String fact : by()) {
      setting.word(fact).ifPresent(word -> words.add(new Term.Word(fact, word)));
    }
    return new Term.Reason.Words(words);
  }

  @Override
  Stream<? extends Part> taken(Setting setting) {
    return open(setting).stream().map(row -> row.formula("value"));
  }

  /** A combination without a row would silently be worth nothing. */
  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    List<Message> faults = new ArrayList<>();
    Set<List<String>> open = combinations(choices);
    Set<List<String>> seen = new HashSet<>();
    for (SlotValues row : branches()) {
      List<String> is = row.texts("is");
      if (!seen.add(is)) {
        faults.add(Message.of("policy.formula.row-twice", is));
      } else if (!open.remove(is)) {
        faults.add(Message.of("policy.formula.row-unknown", is));
      }
    }
    open.stream()
        .limit(MOST_TOLD)
        .forEach(hole -> faults.add(Message.of("policy.formula.row-missing", hole)));
    return faults.stream();
  }

  private Set<List<String>> combinations(Map<String, Set<String>> choices) {
    Set<List<String>> all = new LinkedHashSet<>();
    all.add(List.of());
    for (String fact : by()) {
      Set<List<String>> longer = new LinkedHashSet<>();
      for (List<String> begun : all) {
        for (String word : new TreeSet<>(choices.getOrDefault(fact, Set.of()))) {
          List<String> more = new ArrayList<>(begun);
          more.add(word);
          longer.add(List.copyOf(more));
        }
      }
      all = longer;
    }
    return all;
  }

  @Override
  public List<Way> ways(Labels labels) {
    return branches().stream()
        .map(
            row ->
                new Way(
                    Message.of(
                        "policy.formula.way", row.texts("is").stream().map(labels::word).toList()),
                    row))
        .toList();
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

  private Message said(Labels labels, Function<Formula, Object> as) {
    List<Object> rows = new ArrayList<>();
    for (SlotValues row : branches()) {
      Formula value = row.formula("value");
      rows.add(
          Message.of(
              "policy.formula.row",
              row.texts("is").stream().map(labels::word).toList(),
              as.apply(value)));
    }
    return Message.of("policy.formula.table", rows);
  }
}
