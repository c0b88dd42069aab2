package minshen.words;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Says messages in one language. */
public final class Words {
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language));
    }
  }

  /** Chinese as written in Shanghai. */
  public static final Words CHINESE = in(Language.CHINESE);

  /** English. */
  public static final Words ENGLISH = in(Language.ENGLISH);

  static final String VERBATIM = "verbatim";

  private final Language language;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(Language language) {
    this.language = language;
  }

  /** The words of a language. */
  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The words of every language. */
  public static Collection<Words> all() {
    return Collections.unmodifiableCollection(ALL.values());
  }

  /** The language spoken here. */
  public Language language() {
    return language;
  }

  /** A message in this language. */
  public String say(Message message) {
    if (message.key().equals(VERBATIM)) {
      return (String) message.arguments().getFirst();
    }
    Object[] spoken = message.arguments().stream().map(this::spoken).toArray();
    MessageFormat format = formats.computeIfAbsent(message.key(), this::format);
    // A format keeps notes while it works.
    synchronized (format) {
      return format.format(spoken);
    }
  }

  private MessageFormat format(String key) {
    MessageFormat format = new MessageFormat(bundle(key).getString(key), language.locale());
    Format[] parts = format.getFormats();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] instanceof ChoiceFormat choice) {
        format.setFormat(i, new CountedFormat(choice));
      }
    }
    return format;
  }

  /** A message without arguments, or with these, in this language. */
  public String say(String key, Object... arguments) {
    return say(Message.of(key, arguments));
  }

  /** The words of a room, for libraries that look up keys of their own. */
  public ResourceBundle bundleOf(String room) {
    return bundle(room + ".");
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Message inner -> say(inner);
      case List<?> many -> String.join(say("words.and"), many.stream().map(this::text).toList());
      default -> argument.toString();
    };
  }

  private String text(Object argument) {
    return spoken(argument).toString();
  }

  private ResourceBundle bundle(String key) {
    return bundles.computeIfAbsent(
        key.substring(0, key.indexOf('.')),
        room ->
            ResourceBundle.getBundle(
                "minshen." + room + ".words",
                language.bundles(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)));
  }
}
