package minshen.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Says messages in one language. Chinese is the language of the program; English is the other. */
public final class Words {
  /** Chinese as written in Shanghai. */
  public static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

  /** English. */
  public static final Words ENGLISH = new Words(Locale.ENGLISH);

  static final String VERBATIM = "verbatim";

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
  }

  /** The words for {@code zh} or {@code en}; anything else is Chinese. */
  public static Words in(String language) {
    return language.equals("en") ? ENGLISH : CHINESE;
  }

  /** The language spoken here. */
  public Locale locale() {
    return locale;
  }

  /** A message in this language. */
  public String say(Message message) {
    if (message.key().equals(VERBATIM)) {
      return (String) message.arguments().getFirst();
    }
    String pattern = bundle(message.key()).getString(message.key());
    Object[] spoken = message.arguments().stream().map(this::spoken).toArray();
    return new MessageFormat(pattern, locale).format(spoken);
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
                locale.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)));
  }
}
