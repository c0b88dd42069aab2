package minshen.form;

import java.util.List;
import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * What a 测算说明 says about one claim: plain words and figures, ready to be printed. Amounts are 万元,
 * already formatted.
 *
 * @param title what the sheet is about, such as the policy item
 * @param applicant the applicant's name
 * @param claim the claim in lines: project, dates, …
 * @param amount the computed amount
 * @param steps how it came about
 * @param clauses the clauses it stands on, in their own words
 * @param readings where the words can be read two ways, and how they are read here
 * @param findings what the check found
 * @param missing what is still to be known
 */
public record CalculationSheet(
    String title,
    String applicant,
    List<Line> claim,
    Amount amount,
    List<Step> steps,
    List<Quotation> clauses,
    List<Reading> readings,
    List<Finding> findings,
    List<String> missing) {

  public CalculationSheet {
    claim = List.copyOf(claim);
    steps = List.copyOf(steps);
    clauses = List.copyOf(clauses);
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** Something named: of the claim, or of who bears the amount. */
  public record Line(String label, String value) {}

  /**
   * The amount in 万元.
   *
   * @param headline the amount; empty while it is open
   * @param range between what it can lie, if something is open
   * @param funding who bears it: each with its name and what it bears
   */
  public record Amount(Optional<String> headline, Optional<Range> range, List<Line> funding) {
    public Amount {
      funding = List.copyOf(funding);
    }
  }

  /** Least and most; an end that cannot be bounded is empty. */
  public record Range(Optional<String> low, Optional<String> high) {}

  /**
   * A step of the calculation.
   *
   * @param text what it did
   * @param value what came out
   * @param clause the clause it stands on
   * @param reading the reading it follows, if provisions differ
   */
  public record Step(String text, String value, String clause, Optional<String> reading) {}

  /**
   * Words of a document.
   *
   * @param source where they stand
   */
  public record Quotation(String source, String text) {}

  /**
   * Words that can be read two ways.
   *
   * @param id the number of the reading, such as R1
   * @param question what is in doubt
   * @param quotations the words in doubt
   * @param taken how they are read here
   * @param other how else they can be read, if there is a choice
   * @param difference what the other way would make of the amount, if it can be told
   */
  public record Reading(
      String id,
      String question,
      List<Quotation> quotations,
      String taken,
      Optional<String> other,
      Optional<String> difference) {
    public Reading {
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * A finding.
   *
   * @param severity the word for how much it matters
   * @param clause the clause it stands on, if any
   */
  public record Finding(String severity, String text, Optional<String> clause) {}
}
