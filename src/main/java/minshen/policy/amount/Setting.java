package minshen.policy.amount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a formula is worked out for: a claim, or one product of it; and who is told of it. */
public interface Setting extends FactLabels {
  /** The kind of the applicant, as a choice. */
  String APPLICANT_KIND = "applicant.kind";

  /** The town in which the applicant is registered, as a choice. */
  String APPLICANT_TOWN = "applicant.town";

  /** The applicant's 小类 of GB/T 4754, as a choice. */
  String APPLICANT_INDUSTRY = "applicant.industryCode";

  /** The day on which the applicant was founded. */
  String APPLICANT_FOUNDED = "applicant.foundedOn";

  /** A figure; anything from zero up if it was not given. */
  Interval figure(String fact);

  /** The word of a choice, if one was taken. */
  Optional<String> word(String fact);

  /** Whether a fact may be left out: then it is not open but says nothing. */
  boolean mayBeLeftOut(String fact);

  /** The words of a choice of one or several, if any was taken. */
  Optional<Set<String>> words(String fact);

  /** The answer of a fact that is yes or no, if there is one. */
  Optional<Boolean> truth(String fact);

  /** The day that a fact is, if it was given. */
  Optional<LocalDate> date(String fact);

  /** What the stage of a joint ceiling has had before this claim. */
  JointCeiling.Before before(JointCeiling joint);

  /** The variant that is claimed. */
  Optional<String> variant();

  /** Whether a reading is taken in its alternative. */
  boolean isAlternative(String reading);

  /** The day of the event, or of the application. */
  Optional<LocalDate> day(Day of);

  /** The same, on another clause. */
  Setting at(String clause);

  /** The same, under a reading. */
  Setting under(String reading);

  /** The same, for a figure that is only worked out on the way to another one. */
  Setting within();

  /** The same, but nobody is told. */
  Setting silent();

  /** Tells what a part of the formula did and what came out. */
  void tell(FormulaEvent event, Interval value, Amount cut);

  /** Which day counts. */
  enum Day {
    /** That of the supported event. */
    EVENT,
    /** That of the application. */
    APPLICATION
  }

  /** Where the parts go that caps treat by themselves. */
  interface Parts {
    /** The claim as one part, of which has been told what there is to tell. */
    void whole(Interval value);

    /** A part for each product, by a formula for one. */
    void each(Formula formula);
  }
}
