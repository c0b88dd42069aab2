package minshen.dossier.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Need;
import minshen.dossier.FieldTypes;
import minshen.dossier.field.Verdict;
import minshen.words.Message;

/** Judges what is filled in of the fields of a dossier, one by one. */
final class FieldJudge {
  private final Stream.Builder<Finding> found = Stream.builder();
  private final Predicate<String> asked;
  private final List<String> towns;

  /**
   * @param asked which keys the forms ask for; the others may be left blank
   * @param towns the 街镇 that are known
   */
  FieldJudge(Predicate<String> asked, List<String> towns) {
    this.asked = asked;
    this.towns = towns;
  }

  /** Whether a field is filled in that has to be, and what its rule says of it. */
  <T> void judge(DossierField<T> field, Optional<T> value) {
    judge(field, value, field.need());
  }

  /** The same, if it is wanted as much as that. */
  <T> void judge(DossierField<T> field, Optional<T> value, Need need) {
    if (value.isEmpty() && asked.test(field.key())) {
      switch (need) {
        case REQUIRED ->
            add(
                Finding.error("FIELD_MISSING", say("dossier.field-missing", field))
                    .lacking(Finding.Lack.Kind.FIELD, field.label()),
                field);
        case WANTED -> add(Finding.note("FIELD_BLANK", say("dossier.field-blank", field)), field);
        case OPTIONAL -> {
          // Nothing to say.
        }
      }
    }
    field
        .as(FieldTypes.TEXT)
        .flatMap(_ -> value.map(Object::toString))
        .ifPresent(typed -> judge(field, typed));
  }

  private void judge(DossierField<?> field, String typed) {
    switch (field.check(towns).check(typed)) {
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
  }

  private void tidy(DossierField<?> field, String better) {
    add(Finding.note("FIELD_TIDY", say("dossier.field-tidy", field, better)), field);
  }

  /** A field that holds what cannot be right. */
  void malformed(DossierField<?> field, Message why) {
    add(Finding.error("FIELD_MALFORMED", say("dossier.field-malformed", field, why)), field);
  }

  /** A finding of another code at a field. */
  void add(Finding finding, DossierField<?> field) {
    found.add(finding.at(field.key()));
  }

  Stream<Finding> findings() {
    return found.build();
  }

  private static Message say(String key, DossierField<?> field) {
    return Message.of(key, field.label());
  }

  private static Message say(String key, DossierField<?> field, Object argument) {
    return Message.of(key, field.label(), argument);
  }
}
