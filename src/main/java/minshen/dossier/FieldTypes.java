package minshen.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import minshen.policy.ApplicantKind;
import minshen.policy.amount.Amount;

/** The types that fields have. */
public final class FieldTypes {
  /** A text as typed. */
  public static final FieldType<String> TEXT = new FieldType.Text();

  /** A sum of money in 万元. */
  public static final FieldType<Amount> AMOUNT = new FieldType.Money();

  /** A whole number of something. */
  public static final FieldType<Integer> COUNT = new FieldType.Count();

  /** A day. */
  public static final FieldType<LocalDate> DAY = new FieldType.Day();

  /** A month of a year. */
  public static final FieldType<YearMonth> MONTH = new FieldType.Month();

  /** Yes or no. */
  public static final FieldType<Boolean> YES_NO = new FieldType.YesNo();

  /** What an applicant is by law. */
  public static final FieldType<ApplicantKind> KIND =
      new FieldType.Choice<>(ApplicantKind.class, "dossier.kind.");

  private FieldTypes() {}
}
