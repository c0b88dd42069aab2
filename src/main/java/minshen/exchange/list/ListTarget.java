package minshen.exchange.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.exchange.TypedMoney;
import minshen.words.Message;
import minshen.words.Words;

/**
 * What a column of a list is taken as.
 *
 * @param key the key of the field, {@code item} or {@code variant}, or that of {@link #LEFT_OUT}
 * @param label what people call it
 * @param zeros how many zeros a bare amount below it lacks: {@link TypedMoney#TEN_THOUSANDS} or
 *     {@link TypedMoney#ONES}
 */
public record ListTarget(String key, Message label, int zeros) {
  /** What people call it where no field is for a column: it is kept with the company as it is. */
  public static final Message ASIDE = Message.of("exchange.list.aside");

  /** What a column is taken as of which nothing is wanted. */
  public static final ListTarget LEFT_OUT =
      new ListTarget("#left-out", Message.of("exchange.list.left-out"), TypedMoney.TEN_THOUSANDS);

  static final String ITEM = "item";
  static final String VARIANT = "variant";

  /** Fields that no list has: they are written by the program, or replace what others compose. */
  private static final Set<String> IN_NO_LIST = Set.of("applicant.profile.text");

  private static final List<ListTarget> ALL = build();

  private static List<ListTarget> build() {
    List<ListTarget> all = new ArrayList<>();
    FieldCatalogue.of(Part.APPLICANT).stream()
        .filter(field -> !IN_NO_LIST.contains(field.key()))
        .forEach(field -> add(all, field));
    all.add(new ListTarget(ITEM, Message.of("exchange.key.item"), TypedMoney.TEN_THOUSANDS));
    all.add(new ListTarget(VARIANT, Message.of("exchange.key.variant"), TypedMoney.TEN_THOUSANDS));
    FieldCatalogue.of(Part.CLAIM).forEach(field -> add(all, field));
    return List.copyOf(all);
  }

  private static void add(List<ListTarget> all, DossierField<?> field) {
    ListTarget target = new ListTarget(field.key(), field.label(), TypedMoney.TEN_THOUSANDS);
    if (field.type() instanceof FieldType.Money) {
      all.add(target.labelled("exchange.list.in-ten-thousands"));
      all.add(target.in(TypedMoney.ONES).labelled("exchange.list.in-ones"));
    } else {
      all.add(target);
    }
  }

  /** Everything that a column can be taken as, in the order of the form. */
  public static List<ListTarget> all() {
    return ALL;
  }

  /** The one of a key; an amount counts 万元 unless it is said otherwise. */
  static ListTarget of(String key, int zeros) {
    return ALL.stream()
        .filter(target -> target.key.equals(key))
        .filter(target -> !target.isMoney() || target.zeros == zeros)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no list has " + key));
  }

  /** The one that is called so, in any language. */
  static Optional<ListTarget> called(String name) {
    return Stream.concat(ALL.stream(), Stream.of(LEFT_OUT))
        .filter(
            target ->
                Stream.concat(
                        Stream.of(target.key),
                        Words.all().stream().map(words -> words.say(target.label)))
                    .anyMatch(name.strip()::equals))
        .findFirst();
  }

  /** The field; empty for the item of a claim and its variant. */
  Optional<DossierField<?>> field() {
    return FieldCatalogue.find(key);
  }

  /** Whether it is of the company, not of a claim. */
  boolean isOfApplicant() {
    return field().filter(field -> field.part() == Part.APPLICANT).isPresent();
  }

  /** Whether it is of a claim. */
  boolean isOfClaim() {
    return !isOfApplicant() && !equals(LEFT_OUT);
  }

  /** Whether it is an amount. */
  boolean isMoney() {
    return field().filter(field -> field.type() instanceof FieldType.Money).isPresent();
  }

  private ListTarget in(int otherZeros) {
    return new ListTarget(key, label, otherZeros);
  }

  private ListTarget labelled(String withUnit) {
    return new ListTarget(key, Message.of(withUnit, label), zeros);
  }
}
