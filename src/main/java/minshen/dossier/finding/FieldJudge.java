package minshen.dossier.finding;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.dossier.field.FieldCheck;
import minshen.dossier.field.Verdict;
import minshen.words.Message;

/**
 * Judges the fields of a form one by one. The label of a field stands in the words under {@code
 * dossier.field.} and its key.
 */
final class FieldJudge {
  private final Stream.Builder<Finding> found = Stream.builder();
  private final String group;
  private final Predicate<String> asked;

  /**
   * A form that asks for everything.
   *
   * @param group the keys before those of the fields, with the dot, such as {@code applicant.}
   */
  FieldJudge(String group) {
    this(group, _ -> true);
  }

  /**
   * @param group the keys before those of the fields, with the dot, such as {@code applicant.}
   * @param asked which whole keys the form asks for; the others may be left blank
   */
  FieldJudge(String group, Predicate<String> asked) {
    this.group = group;
    this.asked = asked;
  }

  /** The name of a field for people. */
  static Message label(String key) {
    return Message.of("dossier.field." + key);
  }

  /** A field that must be filled in; whatever is there will do. */
  FieldJudge required(String field, Optional<?> value) {
    if (value.isEmpty() && asked.test(group + field)) {
      add(Finding.error("FIELD_MISSING", say("dossier.field-missing", field)), field);
    }
    return this;
  }

  /** A field that must be filled in, by a rule. */
  FieldJudge required(String field, Optional<String> value, FieldCheck rule) {
    return required(field, value).judged(field, value, rule);
  }

  /** A field of the form that is better filled in than left blank. */
  FieldJudge wanted(String field, Optional<String> value, FieldCheck rule) {
    if (value.isEmpty() && asked.test(group + field)) {
      add(Finding.note("FIELD_BLANK", say("dossier.field-blank", field)), field);
    }
    return judged(field, value, rule);
  }

  /** A field that may be left blank. */
  FieldJudge judged(String field, Optional<String> value, FieldCheck rule) {
    value.ifPresent(
        typed -> {
          switch (rule.check(typed)) {
            case Verdict.Good _ -> {
              // Nothing to say.
            }
            case Verdict.Untidy untidy -> tidy(field, untidy.better());
            case Verdict.Doubtful doubtful -> {
              add(
                  Finding.warning(
                      "FIELD_DOUBTFUL", say("dossier.field-malformed", field, doubtful.why())),
                  field);
              if (!doubtful.better().equals(typed)) {
                tidy(field, doubtful.better());
              }
            }
            case Verdict.Wrong wrong -> malformed(field, wrong.why());
          }
        });
    return this;
  }

  private void tidy(String field, String better) {
    add(Finding.note("FIELD_TIDY", say("dossier.field-tidy", field, better)), field);
  }

  /** A field that holds what cannot be right. */
  void malformed(String field, Message why) {
    add(Finding.error("FIELD_MALFORMED", say("dossier.field-malformed", field, why)), field);
  }

  /** A finding of another code at a field. */
  void add(Finding finding, String field) {
    found.add(finding.at(group + field));
  }

  Stream<Finding> findings() {
    return found.build();
  }

  private Message say(String key, String field) {
    return Message.of(key, label(group + field));
  }

  private Message say(String key, String field, Object argument) {
    return Message.of(key, label(group + field), argument);
  }
}
