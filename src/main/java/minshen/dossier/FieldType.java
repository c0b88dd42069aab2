package minshen.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.policy.amount.Amount;
import minshen.words.Message;
import minshen.words.Words;

/**
 * What kind of value a field holds. Whoever reads, writes, stores or edits values has one way for
 * each of these, and none for a single field.
 *
 * @param <T> the class of the values
 */
public sealed interface FieldType<T> {
  /** The class of the values. */
  Class<T> valueClass();

  /** A value as a dossier writes it. */
  default String write(T value) {
    return value.toString();
  }

  /** A value as people read it in Chinese, on forms; without a unit. */
  default String printed(T value) {
    return write(value);
  }

  /** The value that {@link #write} wrote. */
  T read(String written);

  /** See {@link FieldTypes#TEXT}. */
  record Text() implements FieldType<String> {
    @Override
    public Class<String> valueClass() {
      return String.class;
    }

    @Override
    public String read(String written) {
      return written;
    }
  }

  /** See {@link FieldTypes#AMOUNT}. */
  record Money() implements FieldType<Amount> {
    @Override
    public Class<Amount> valueClass() {
      return Amount.class;
    }

    @Override
    public String write(Amount value) {
      return value.digits();
    }

    @Override
    public Amount read(String written) {
      return Amount.of(written);
    }
  }

  /** See {@link FieldTypes#COUNT}. */
  record Count() implements FieldType<Integer> {
    @Override
    public Class<Integer> valueClass() {
      return Integer.class;
    }

    @Override
    public Integer read(String written) {
      return Integer.valueOf(written);
    }
  }

  /** See {@link FieldTypes#DAY}. */
  record Day() implements FieldType<LocalDate> {
    @Override
    public String printed(LocalDate value) {
      return ChineseDates.of(value);
    }

    @Override
    public Class<LocalDate> valueClass() {
      return LocalDate.class;
    }

    @Override
    public LocalDate read(String written) {
      return LocalDate.parse(written);
    }
  }

  /** See {@link FieldTypes#MONTH}. */
  record Month() implements FieldType<YearMonth> {
    @Override
    public String printed(YearMonth value) {
      return ChineseDates.of(value);
    }

    @Override
    public Class<YearMonth> valueClass() {
      return YearMonth.class;
    }

    @Override
    public YearMonth read(String written) {
      return YearMonth.parse(written);
    }
  }

  /** See {@link FieldTypes#YES_NO}. */
  record YesNo() implements FieldType<Boolean> {
    private static final String YES = "是";
    private static final String NO = "否";

    @Override
    public String printed(Boolean value) {
      return value ? YES : NO;
    }

    /** The value that is printed so; empty if none is. */
    public Optional<Boolean> understood(String text) {
      return Optional.of(text).filter(List.of(YES, NO)::contains).map(YES::equals);
    }

    @Override
    public Class<Boolean> valueClass() {
      return Boolean.class;
    }

    @Override
    public Boolean read(String written) {
      return Boolean.valueOf(written);
    }
  }

  /**
   * One of some words.
   *
   * @param valueClass the words, as an enum
   * @param labels what stands before the name of a word in the key of what people call it
   */
  record Choice<E extends Enum<E>>(Class<E> valueClass, String labels) implements FieldType<E> {
    @Override
    public String printed(E value) {
      return Words.CHINESE.say(label(value));
    }

    /** The value that is printed so; empty if none is. */
    public Optional<E> understood(String text) {
      return words().values().stream().filter(value -> printed(value).equals(text)).findFirst();
    }

    @Override
    public String write(E value) {
      return word(value);
    }

    @Override
    public E read(String written) {
      return words().get(written);
    }

    /** The values by the words that a dossier has for them, in their order. */
    public Map<String, E> words() {
      Map<String, E> words = new LinkedHashMap<>();
      for (E value : valueClass.getEnumConstants()) {
        words.put(word(value), value);
      }
      return Collections.unmodifiableMap(words);
    }

    /** The word for a value in a dossier. */
    public static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    /** What people call a value. */
    public Message label(Enum<?> value) {
      return Message.of(labels + value.name());
    }
  }
}
