package minshen.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import minshen.dossier.DossierField;
import minshen.dossier.FieldType;
import minshen.dossier.FieldValues;
import minshen.policy.amount.Amount;

/**
 * What a dossier says, as keys and values in the order of the file: written as YAML or as JSON.
 * Absent values and empty groups are left out.
 */
sealed interface Tree {
  /** A text; it must be read back as text, whatever it looks like. */
  record Text(String text) implements Tree {}

  /** A word that stands as it is: a date, yes or no, a key word. */
  record Word(String word) implements Tree {}

  /** An exact number. */
  record Decimal(BigDecimal number) implements Tree {}

  /** Yes or no. */
  record Flag(boolean value) implements Tree {}

  /** A list. */
  record Items(List<? extends Tree> items) implements Tree {}

  /** Keys with values. */
  record Group(Map<String, Tree> entries) implements Tree {}

  /** Puts a group together. */
  final class Builder {
    private final Map<String, Tree> entries = new LinkedHashMap<>();

    Builder put(String key, Tree value) {
      entries.put(key, value);
      return this;
    }

    Builder text(String key, Optional<String> value) {
      value.ifPresent(text -> put(key, new Text(text)));
      return this;
    }

    Builder number(String key, Optional<BigDecimal> value) {
      value.ifPresent(number -> put(key, new Decimal(number)));
      return this;
    }

    Builder amount(String key, Optional<Amount> value) {
      return number(key, value.map(Amount::exact));
    }

    Builder whole(String key, Optional<Integer> value) {
      return number(key, value.map(BigDecimal::valueOf));
    }

    Builder date(String key, Optional<LocalDate> value) {
      return word(key, value);
    }

    /** A value that stands as its {@code toString}. */
    Builder word(String key, Optional<?> value) {
      value.ifPresent(word -> put(key, new Word(word.toString())));
      return this;
    }

    Builder flag(String key, Optional<Boolean> value) {
      value.ifPresent(flag -> put(key, new Flag(flag)));
      return this;
    }

    /** A value of a field, as its type is written. */
    Builder field(String key, Optional<?> value) {
      value.ifPresent(v -> put(key, of(v)));
      return this;
    }

    private static Tree of(Object value) {
      return switch (value) {
        case String text -> new Text(text);
        case Amount amount -> new Decimal(amount.exact());
        case Integer count -> new Decimal(BigDecimal.valueOf(count));
        case Boolean flag -> new Flag(flag);
        case Enum<?> word -> new Word(FieldType.Choice.word(word));
        case LocalDate day -> new Word(day.toString());
        case YearMonth month -> new Word(month.toString());
        default -> throw new IllegalArgumentException("no field holds " + value);
      };
    }

    /** Values of fields; those of one group stand in a group under its key. */
    Builder fields(List<DossierField<?>> fields, FieldValues values) {
      Map<String, Builder> groups = new LinkedHashMap<>();
      for (DossierField<?> field : fields) {
        String path = field.path();
        int dot = path.indexOf('.');
        if (dot < 0) {
          field(path, values.get(field));
        } else if (values.get(field).isPresent()) {
          groups
              .computeIfAbsent(path.substring(0, dot), _ -> new Builder())
              .field(path.substring(dot + 1), values.get(field));
        }
      }
      groups.forEach(this::group);
      return this;
    }

    Builder group(String key, Builder value) {
      if (!value.entries.isEmpty()) {
        put(key, value.build());
      }
      return this;
    }

    <T> Builder list(String key, List<T> items, Function<T, Tree> rule) {
      if (!items.isEmpty()) {
        put(key, new Items(items.stream().map(rule).toList()));
      }
      return this;
    }

    Group build() {
      return new Group(entries);
    }
  }
}
