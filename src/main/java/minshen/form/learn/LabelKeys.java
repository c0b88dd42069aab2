package minshen.form.learn;

import java.util.Optional;
import minshen.dossier.FormContent;

/** The fields of a dossier that headings of lists tell by themselves, as labels of forms do. */
public final class LabelKeys {
  private LabelKeys() {}

  /** The key of what a heading surely asks for; empty if it asks for nothing that is typed. */
  public static Optional<String> of(String label) {
    LabelWords words = LabelWords.standard();
    return words
        .meaningWithoutHint(label)
        .filter(LabelMeaning::sure)
        .filter(_ -> !words.isOfStrangers(label) && !LabelWords.isAboutAll(label))
        .flatMap(meaning -> place(meaning, words))
        .flatMap(FormContent::of)
        .filter(FormContent.Typed.class::isInstance)
        .map(content -> ((FormContent.Typed) content).field().key());
  }

  private static Optional<String> place(LabelMeaning meaning, LabelWords words) {
    return switch (meaning) {
      case LabelMeaning.OfPlace of -> Optional.of(of.content());
      case LabelMeaning.OfPerson of -> words.placeOf(of.person(), "name");
      case LabelMeaning.OfAttribute of ->
          of.person().flatMap(person -> words.placeOf(person, of.attribute()));
      case LabelMeaning.Personal _, LabelMeaning.Signed _ -> Optional.empty();
    };
  }
}
