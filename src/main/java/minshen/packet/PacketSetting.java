package minshen.packet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.words.Message;

/**
 * One thing that can be chosen about a packet: what it is called in a settings file, which values
 * it takes, and where it stands in {@link PacketSettings}. Each is declared beside the component
 * that it sets; a settings file, the command line and the workbench name it from there.
 *
 * @param <T> its values
 */
public sealed interface PacketSetting<T> {
  /** Its name in a settings file. */
  String key();

  /** Reads it off settings. */
  Function<PacketSettings, T> get();

  /** Makes other settings with a value of it. */
  BiFunction<PacketSettings, T, PacketSettings> set();

  /** Its value in a settings file, if it stands there. */
  Optional<T> read(MappingReader fields);

  /** Its value in some settings, as a settings file spells it. */
  default String spelled(PacketSettings settings) {
    return get().apply(settings).toString();
  }

  /** Settings as a file says them. */
  default PacketSettings read(MappingReader fields, PacketSettings standard) {
    return read(fields).map(value -> set().apply(standard, value)).orElse(standard);
  }

  /** A setting that is on or off. */
  record YesNo(
      String key,
      Function<PacketSettings, Boolean> get,
      BiFunction<PacketSettings, Boolean, PacketSettings> set)
      implements PacketSetting<Boolean> {
    @Override
    public Optional<Boolean> read(MappingReader fields) {
      return fields.yesNo(key);
    }
  }

  /**
   * A setting that is a whole number.
   *
   * @param least the least it can be
   * @param most the most it can be
   */
  record Whole(
      String key,
      int least,
      int most,
      Function<PacketSettings, Integer> get,
      BiFunction<PacketSettings, Integer, PacketSettings> set)
      implements PacketSetting<Integer> {
    @Override
    public Optional<Integer> read(MappingReader fields) {
      return within(fields, key, least, most);
    }

    /**
     * Takes a value.
     *
     * @throws IllegalArgumentException if it is out of the range
     */
    void check(int value) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(key + " " + value);
      }
    }

    /** A number of a file that must be in a range. */
    static Optional<Integer> within(MappingReader fields, String key, int least, int most) {
      return fields
          .whole(key)
          .map(
              value -> {
                if (value < least || value > most) {
                  throw new InputException(
                      fields.at(key),
                      Message.of("packet.settings.range", key, "" + least, "" + most));
                }
                return value;
              });
    }
  }

  /**
   * A setting that is one of a few words.
   *
   * @param words what the words of a settings file mean
   */
  record Choice<T>(
      String key,
      Map<String, T> words,
      Function<PacketSettings, T> get,
      BiFunction<PacketSettings, T, PacketSettings> set)
      implements PacketSetting<T> {
    /** Two words and what they mean, in the order in which they are told. */
    static <T> Map<String, T> words(String first, T one, String second, T other) {
      Map<String, T> words = new LinkedHashMap<>();
      words.put(first, one);
      words.put(second, other);
      return words;
    }

    @Override
    public Optional<T> read(MappingReader fields) {
      return fields.choice(key, words);
    }

    @Override
    public String spelled(PacketSettings settings) {
      T value = get.apply(settings);
      return words.entrySet().stream()
          .filter(word -> word.getValue().equals(value))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
  }
}
