package minshen.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * One policy document with everything built on it: its clauses as text of record, and the items,
 * readings and exclusions that calculation uses.
 *
 * @param id the pack's stable id, such as {@code MH2025}
 * @param version the version of the pack as data; a changed pack has a new version
 * @param title the document's title
 * @param number the document's number, if it is known
 * @param issuers who issued it
 * @param signed the day of signature, if it is known
 * @param inForce the days on which it is in force
 * @param events the days on which an approval, report, payment … must lie to be supported
 * @param source whether the figures were checked against the document itself
 * @param role whether it gives support, or only refers to what does
 * @param clauses every clause, in the document's order
 * @param conditions conditions that every item has
 * @param items the items that can be claimed or at least estimated
 * @param readings the places where the text can be read two ways
 * @param exclusions which items may not stand together on one project
 * @param questions what its measures ask of a company
 * @param measures the supports without an amount
 * @param guide what it lists, if it is a reference document
 * @param call the yearly call for applications that this version is for
 * @param forms the official forms that it brings
 * @param funding who bears the cost, if it says so
 * @param special 一事一议, if it says so
 * @param authority where it holds, who answers for it there and how claims are handed in
 */
public record Pack(
    String id,
    String version,
    String title,
    Optional<String> number,
    List<String> issuers,
    Optional<LocalDate> signed,
    InForce inForce,
    EventWindow events,
    Source source,
    Role role,
    List<Clause> clauses,
    List<Condition> conditions,
    List<Item> items,
    List<Reading> readings,
    List<Exclusion> exclusions,
    List<Question> questions,
    List<Measure> measures,
    Guide guide,
    YearlyCall call,
    List<PackForm> forms,
    List<Funder> funding,
    Optional<Special> special,
    Authority authority) {
  public Pack {
    issuers = List.copyOf(issuers);
    clauses = List.copyOf(clauses);
    conditions = List.copyOf(conditions);
    items = List.copyOf(items);
    readings = List.copyOf(readings);
    exclusions = List.copyOf(exclusions);
    questions = List.copyOf(questions);
    measures = List.copyOf(measures);
    forms = List.copyOf(forms);
    funding = List.copyOf(funding);
  }

  /** A pack that is for no particular year and brings no forms. */
  public Pack(
      String id,
      String version,
      String title,
      Optional<String> number,
      List<String> issuers,
      Optional<LocalDate> signed,
      InForce inForce,
      EventWindow events,
      Source source,
      Role role,
      List<Clause> clauses,
      List<Condition> conditions,
      List<Item> items,
      List<Reading> readings,
      List<Exclusion> exclusions,
      List<Question> questions,
      List<Measure> measures,
      Guide guide) {
    this(
        id,
        version,
        title,
        number,
        issuers,
        signed,
        inForce,
        events,
        source,
        role,
        clauses,
        conditions,
        items,
        readings,
        exclusions,
        questions,
        measures,
        guide,
        YearlyCall.ANY,
        List.of(),
        List.of(),
        Optional.empty(),
        Authority.UNSAID);
  }

  /**
   * Who bears a part of the cost.
   *
   * @param who the word in results, such as {@code district}
   * @param label its name for people, such as 区
   * @param share its share of one, rounded down; the last bears the rest
   */
  public record Funder(String who, String label, BigDecimal share) {}

  /**
   * 一事一议: large projects may be treated apart.
   *
   * @param from from so much by formula, in 万元, we call a project large
   * @param clause the clause that says so
   */
  public record Special(Amount from, String clause) {}

  /** The id and version: {@code MH2025@1}. */
  public String edition() {
    return id + "@" + version;
  }

  /** Whether the figures come from the document or from reports about it. */
  public enum Source {
    /** Read in the document itself. */
    DOCUMENT,
    /** 二手来源·未核对原文: never counted in a total. */
    SECONDARY
  }

  /** What a document is for. */
  public enum Role {
    /** It gives support. */
    POLICY,
    /** It only refers to policies; it is never in force itself. */
    REFERENCE
  }

  /**
   * The days on which a document is in force, both ends included.
   *
   * @param from the first day; empty if the document does not name it
   * @param to the last day; empty if it is open
   * @param stated how the document names the days
   */
  public record InForce(Optional<LocalDate> from, Optional<LocalDate> to, Stated stated) {
    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
      return new Period(from, to).contains(day);
    }
  }

  /** How a document names the days on which it is in force. */
  public enum Stated {
    /** By the day. */
    DAYS,
    /** 自发布之日起, on a day that it does not state. */
    PUBLICATION,
    /** By years only: the days are the first and the last of them. */
    YEARS
  }

  /**
   * Days from one to another, both included; an open end is empty.
   *
   * @param from the first day
   * @param to the last day
   */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Whether a day lies in the period. */
    public boolean contains(LocalDate day) {
      return from.map(d -> !day.isBefore(d)).orElse(true)
          && to.map(d -> !day.isAfter(d)).orElse(true);
    }
  }

  /**
   * The days on which the supported event must lie.
   *
   * @param period the days, both ends included
   * @param byReferenceBefore before this day the policy applies by reference only (参照执行)
   * @param clause the clause that says so
   */
  public record EventWindow(
      Period period, Optional<LocalDate> byReferenceBefore, Optional<String> clause) {
    /** Whether it says nothing: any day will do. */
    public boolean isAlways() {
      return period.from().isEmpty()
          && period.to().isEmpty()
          && byReferenceBefore.isEmpty()
          && clause.isEmpty();
    }
  }

  /** The item of an id. */
  public Optional<Item> item(String itemId) {
    return items.stream().filter(i -> i.id().equals(itemId)).findFirst();
  }

  /** The clause of an id. */
  public Optional<Clause> clause(String clauseId) {
    return clauses.stream().filter(c -> c.id().equals(clauseId)).findFirst();
  }

  /** The reading of an id. */
  public Optional<Reading> reading(String readingId) {
    return readings.stream().filter(r -> r.id().equals(readingId)).findFirst();
  }

  /** The measure of an id. */
  public Optional<Measure> measure(String measureId) {
    return measures.stream().filter(m -> m.id().equals(measureId)).findFirst();
  }

  /** The question of an id. */
  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** What binds two different items over this, if anything does. */
  public Optional<Exclusion> exclusion(Exclusion.Over over, String itemId, String otherId) {
    return exclusions.stream()
        .filter(e -> e.over() == over && e.binds(itemId, otherId))
        .findFirst();
  }

  /** Whether an item matches a grant of the city, which is matched once. */
  public boolean matchesGrants(String itemId) {
    return exclusions.stream()
        .anyMatch(e -> e.over() == Exclusion.Over.GRANT && e.items().contains(itemId));
  }

  /** The form of an id, if this pack brings it. */
  public Optional<PackForm> form(String formId) {
    return forms.stream().filter(f -> f.id().equals(formId)).findFirst();
  }
}
