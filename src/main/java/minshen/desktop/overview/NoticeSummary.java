package minshen.desktop.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minshen.policy.Pack;
import minshen.words.Words;

/**
 * What was typed of the notice of a year, in a few lines.
 *
 * @param pack the policy it is of
 * @param said what the policy itself says, before which goes what was typed
 */
record NoticeSummary(Pack pack, NoticeViewModel.State state, NoticeTexts said) {
  private static final Set<NoticeField> DAYS =
      EnumSet.of(
          NoticeField.OPENS, NoticeField.CLOSES, NoticeField.ONLINE_BY, NoticeField.PAPER_BY);

  int year() {
    return state.counting().year();
  }

  boolean isEmpty() {
    return typed().isEmpty() && !hasSeam() && slots() == 0 && state.unfinished().isEmpty();
  }

  private NoticeTexts texts() {
    return NoticeTexts.of(state.counting().notice());
  }

  private List<NoticeField> typed() {
    NoticeTexts texts = texts();
    return Stream.of(NoticeField.values()).filter(f -> !texts.text(f).isEmpty()).toList();
  }

  private boolean hasSeam() {
    return texts().seam().isPresent();
  }

  private int slots() {
    return state.counting().notice().submission().portal().slots().size();
  }

  /** Of which policy and year it is. */
  String title(Words words) {
    return words.say("desktop.notice.of", pack.title(), Integer.toString(year()));
  }

  /** The days, what else was typed, what of the policy it replaces, and what does not count yet. */
  List<String> lines(Words words) {
    NoticeTexts texts = texts();
    String comma = words.say("desktop.comma");
    List<String> days =
        typed().stream()
            .filter(DAYS::contains)
            .map(field -> name(field, words) + " " + texts.text(field))
            .toList();
    List<String> others =
        new ArrayList<>(
            typed().stream().filter(f -> !DAYS.contains(f)).map(f -> name(f, words)).toList());
    if (slots() > 0) {
      others.add(words.say("desktop.notice.slots-count", slots()));
    }
    if (hasSeam()) {
      others.add(words.say("desktop.notice.seam"));
    }
    List<String> replaced =
        typed().stream()
            .filter(f -> !said.text(f).isEmpty() && !said.text(f).equals(texts.text(f)))
            .map(field -> name(field, words) + " " + said.text(field))
            .toList();
    List<String> open =
        Stream.concat(
                state.unfinished().texts().keySet().stream().sorted().map(f -> name(f, words)),
                state.unfinished().slots().keySet().stream()
                    .sorted()
                    .map(item -> words.say("desktop.notice.slots") + " " + item))
            .toList();
    List<String> lines = new ArrayList<>();
    if (!days.isEmpty()) {
      lines.add(String.join(comma, days));
    }
    add(lines, "desktop.notice.typed", others, words);
    add(lines, "desktop.notice.replaced", replaced, words);
    add(lines, "desktop.notice.unfinished", open, words);
    return lines;
  }

  private static void add(List<String> lines, String key, List<String> parts, Words words) {
    if (!parts.isEmpty()) {
      lines.add(words.say(key, String.join(words.say("desktop.comma"), parts)));
    }
  }

  private static String name(NoticeField field, Words words) {
    return words.say("desktop.notice.field." + field.name());
  }
}
