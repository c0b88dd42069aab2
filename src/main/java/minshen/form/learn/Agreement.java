package minshen.form.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Holds what was found place by place against the form as a whole. */
final class Agreement {
  /** What covers tell, before tables ask for it again. */
  private static final Set<String> ON_COVERS =
      Set.of(
          "name",
          "project",
          "platformName",
          "policyItem",
          "filledOn",
          "legalName",
          "projectLead",
          "contactName",
          "contactPhone",
          "contactMobile",
          "applicantSeal");

  private Agreement() {}

  /**
   * What was found, with marks where two places in tables say they are the same field: a cover may
   * well repeat what the tables ask for.
   */
  static List<Recognised> of(List<Recognised> found) {
    LabelWords words = LabelWords.standard();
    List<Recognised> beside = found.stream().map(one -> besides(one, found, words)).toList();
    List<Recognised> agreed = new ArrayList<>();
    for (Recognised one : beside) {
      agreed.add(sealed(alone(one, beside, words), beside, words));
    }
    int cover = cover(agreed);
    Map<Part, Set<String>> seen = new HashMap<>();
    for (int i = 0; i < agreed.size(); i++) {
      Recognised one = agreed.get(i);
      // The holder of the account is the applicant, whose name stands elsewhere, too.
      if (one.certainty() == Certainty.SURE && !one.why().equals(Recogniser.why("beside"))) {
        Set<String> ofBlock = seen.computeIfAbsent(part(one, cover, agreed), _ -> new HashSet<>());
        if (!ofBlock.add(one.content().orElseThrow())) {
          agreed.set(i, one.unsure(Recogniser.why("twice")));
        }
      }
    }
    return agreed;
  }

  /** Which part of a form a place is in: what a cover or a promise repeats is no second one. */
  private enum Part {
    COVER,
    TABLES,
    BEHIND
  }

  private static Part part(Recognised one, int cover, List<Recognised> all) {
    int block = one.at().row().block();
    if (one.place().cell().isPresent() && block != cover) {
      return Part.TABLES;
    }
    boolean behind =
        all.stream()
            .filter(other -> other.place().cell().isPresent())
            .mapToInt(other -> other.at().row().block())
            .anyMatch(table -> table != cover && table < block);
    return behind ? Part.BEHIND : Part.COVER;
  }

  /** The number of the first table, if it says only what a cover says; else of none. */
  private static int cover(List<Recognised> found) {
    OptionalInt first =
        found.stream()
            .filter(one -> one.place().cell().isPresent())
            .mapToInt(one -> one.at().row().block())
            .min();
    boolean onlyCover =
        found.stream()
                .filter(one -> first.isPresent() && one.at().row().block() == first.getAsInt())
                .allMatch(
                    one ->
                        one.certainty() != Certainty.SURE
                            || ON_COVERS.contains(one.content().orElseThrow()))
            && found.stream()
                .anyMatch(
                    one ->
                        one.place().cell().isPresent()
                            && one.at().row().block() > first.getAsInt());
    return first.isPresent() && onlyCover ? first.getAsInt() : -1;
  }

  /** Sure where the form also asks for the other thing that the label may mean. */
  private static Recognised besides(Recognised one, List<Recognised> found, LabelWords words) {
    return doubt(one, words)
        .filter(doubt -> doubt.beside().stream().anyMatch(other -> isAsked(other, found)))
        .map(
            doubt ->
                one.showing(
                    doubt.then().orElse(one.content().orElseThrow()), Recogniser.why("beside")))
        .orElse(one);
  }

  /** Sure where nothing else in the form can be the same. */
  private static Recognised alone(Recognised one, List<Recognised> found, LabelWords words) {
    boolean may =
        doubt(one, words).filter(LabelMeaning.Doubt::alone).isPresent()
            || one.why().equals(Recogniser.why("organisation"));
    boolean alone = found.stream().filter(o -> o.content().equals(one.content())).count() == 1;
    return one.certainty() == Certainty.UNSURE && may && alone
        ? one.sure(Recogniser.why("alone"))
        : one;
  }

  /** Why a place may be another one than its label says. */
  private static Optional<LabelMeaning.Doubt> doubt(Recognised one, LabelWords words) {
    return Optional.of(one)
        .filter(place -> place.certainty() == Certainty.UNSURE)
        .filter(place -> place.why().equals(Recogniser.why("label-like")))
        .flatMap(place -> words.meaning(place.label()))
        .filter(LabelMeaning.OfPlace.class::isInstance)
        .flatMap(meaning -> ((LabelMeaning.OfPlace) meaning).doubt());
  }

  private static boolean isAsked(String content, List<Recognised> found) {
    return found.stream().anyMatch(one -> one.isSure(content));
  }

  /** 申报单位（盖章）repeats the name where that is asked for elsewhere. */
  @SuppressWarnings("ReferenceEquality") // another place, though it may say the same
  private static Recognised sealed(Recognised one, List<Recognised> found, LabelWords words) {
    boolean seal =
        one.isSure("name")
            && words
                .meaning(one.label())
                .filter(m -> m instanceof LabelMeaning.OfPlace place && place.sealed())
                .isPresent()
            && found.stream().anyMatch(f -> f != one && f.isSure("name"));
    return seal ? one.showing("applicantSeal", Recogniser.why("seal")) : one;
  }
}
