package minshen.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.FullPack;
import minshen.policy.Pack;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kind;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Part;
import minshen.policy.amount.SlotValues;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/**
 * Whatever is another in one of two packs, the comparison tells. Every component of every record of
 * which a pack is made is changed in turn: one that a release adds fails here until it is compared.
 */
class DiffForgetsNothingTest {
  /** Components that need not be told, and why. */
  private static final Map<String, String> EXEMPT =
      Map.of(
          "Pack.id", "names what is compared; it is told above the differences",
          "Pack.version", "names what is compared; it is told above the differences");

  private final Pack full = FullPack.of("FULL", "1", "F-1");

  /** Places by their path; of each whether something stands there in the full pack. */
  private final Map<String, Boolean> filled = new TreeMap<>();

  private final Set<String> forgotten = new TreeSet<>();
  private final Set<String> unsaid = new TreeSet<>();

  @Test
  void everyComponentOfEveryRecordIsCompared() {
    walk(full, "Pack", changed -> (Pack) changed);

    assertThat(filled.entrySet().stream().filter(place -> !place.getValue()).map(Map.Entry::getKey))
        .as("nothing stands there in the full pack, so that nothing can be changed")
        .isEmpty();
    assertThat(forgotten)
        .as("changed, and not told")
        .containsExactlyElementsOf(EXEMPT.keySet().stream().sorted().toList());
    assertThat(unsaid).as("told as a change from something to the same").isEmpty();
  }

  private void walk(Object value, String path, Function<Object, Pack> pack) {
    switch (value) {
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          walk(
              of(record, component),
              path + "." + component.getName(),
              changed -> pack.apply(with(record, component, changed)));
        }
      }
      case Optional<?> maybe -> {
        filled.merge(path, maybe.isPresent(), Boolean::logicalOr);
        maybe.ifPresent(
            there -> {
              look(path, pack.apply(Optional.empty()));
              walk(there, path, changed -> pack.apply(Optional.of(changed)));
            });
      }
      case Collection<?> several -> {
        filled.merge(path, !several.isEmpty(), Boolean::logicalOr);
        List<?> elements = List.copyOf(several);
        for (int i = 0; i < elements.size(); i++) {
          int at = i;
          look(path, pack.apply(like(several, without(elements, at))));
          walk(elements.get(at), path, one -> pack.apply(like(several, put(elements, at, one))));
        }
      }
      case Part part -> {
        look(path, pack.apply(onAnotherClause(part)));
        look(path, pack.apply(another(part)));
      }
      default -> look(path, pack.apply(another(value)));
    }
  }

  private void look(String path, Pack changed) {
    List<DiffChange> changes = PackDiff.between(full, changed).changes();
    if (changes.isEmpty() || PackDiff.between(changed, full).changes().isEmpty()) {
      forgotten.add(path);
    }
    for (DiffChange change : changes) {
      if (said(change.before()).equals(said(change.after()))) {
        unsaid.add(path + ": " + said(change.before()));
      }
      change.aspectName().map(Words.ENGLISH::say).ifPresent(name -> assertThat(name).isNotBlank());
    }
  }

  private static String said(Optional<Message> message) {
    return message.map(Words.CHINESE::say).orElse("");
  }

  private static Object another(Object value) {
    return switch (value) {
      case String text -> text + "x";
      case Boolean truth -> !truth;
      case Integer number -> number + 1;
      case BigDecimal number -> number.add(BigDecimal.ONE);
      case LocalDate day -> day.plusDays(1);
      case Currency currency ->
          Currency.getInstance(currency.getCurrencyCode().equals("JPY") ? "GBP" : "JPY");
      case Enum<?> word -> next(word);
      case Formula _ -> Kinds.number(new BigDecimal("77"));
      case Criterion _ -> Kinds.said("another");
      default -> throw new IllegalStateException("how can this be another? " + value.getClass());
    };
  }

  private static Object next(Enum<?> word) {
    List<?> all = List.of(word.getDeclaringClass().getEnumConstants());
    return all.get((all.indexOf(word) + 1) % all.size());
  }

  /** The same, but for something of which its words say nothing. */
  private static Part onAnotherClause(Part part) {
    Map<String, Object> values = new LinkedHashMap<>(part.given().values());
    values.put(Part.CLAUSE, "FULL/9");
    Kind<?> kind = part.kind();
    return kind.make().apply(new SlotValues(values));
  }

  private static Object of(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Record with(Record record, RecordComponent changed, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      var constructor =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components)
              .map(
                  component ->
                      component.getName().equals(changed.getName()) ? value : of(record, component))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Collection<?> like(Collection<?> collection, List<?> elements) {
    return switch (collection) {
      case SortedSet<?> _ -> new TreeSet<>(elements);
      case Set<?> _ -> elements.stream().collect(Collectors.toSet());
      default -> elements;
    };
  }

  private static List<?> without(List<?> elements, int at) {
    List<Object> rest = new ArrayList<>(elements);
    rest.remove(at);
    return rest;
  }

  private static List<?> put(List<?> elements, int at, Object value) {
    List<Object> all = new ArrayList<>(elements);
    all.set(at, value);
    return all;
  }
}
