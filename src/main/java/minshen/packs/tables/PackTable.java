package minshen.packs.tables;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The tables of V1__policy.sql and those after it that hold the parts of a pack, each with its
 * columns after {@code pack_key}. They stand in an order in which rows can be inserted: what is
 * referred to comes first.
 */
enum PackTable {
  PACK_ISSUER("position", "name"),
  PACK_YEAR("year_called"),
  PACK_FORM("form_id", "position", "grid", "template"),
  PACK_FUNDER("position", "who", "label", "share"),
  PACK_TOWN("position", "name"),
  PACK_DEPARTMENT("position", "department_id", "label", "phone", "window_at"),
  PACK_FORMAT("position", "format"),
  CLAUSE("clause_id", "position", "within_id", "marker", "heading", "words"),
  CLAUSE_UNIT("clause_id", "position", "name"),
  READING("reading_id", "position", "question", "standard", "alternative", "moves", "plausible"),
  QUOTATION("reading_id", "position", "clause_id", "words"),
  ITEM(
      "item_id",
      "position",
      "title",
      "form_title",
      "counted",
      "ceiling",
      "once_each",
      "event_label",
      "years_most",
      "years_fact",
      "years_clause",
      "dated",
      "events_from",
      "events_to",
      "reference_before",
      "events_clause"),
  ITEM_ONCE("item_id", "position", "scope", "clause_id", "under_reading", "under_alternative"),
  REFUSAL(
      "item_id",
      "position",
      "clause_id",
      "reason",
      "when_fact",
      "when_except",
      "under_reading",
      "under_alternative"),
  REFUSAL_WORD("item_id", "position", "word"),
  REFUSAL_VARIANT("item_id", "position", "variant_id"),
  READING_ITEM("reading_id", "item_id"),
  ITEM_CLAUSE("item_id", "position", "clause_id"),
  ITEM_APPLICANT("item_id", "kind"),
  ITEM_FORM("item_id", "position", "form"),
  VARIANT("item_id", "variant_id", "position", "label", "clause_id"),
  FACT(
      "item_id",
      "of_product",
      "name",
      "position",
      "label",
      "unit",
      "question",
      "kind",
      "need",
      "least",
      "most",
      "bound_clause",
      "other_question",
      "other_reading",
      "other_alternative",
      "currency",
      "subject"),
  FACT_CHOICE("item_id", "of_product", "name", "choice_id", "position", "label"),
  FACT_VARIANT("item_id", "of_product", "name", "variant_id"),
  REQUIREMENT(
      "position",
      "item_id",
      "condition_id",
      "question",
      "clause_id",
      "strength",
      "under_reading",
      "under_alternative",
      "same_question",
      "if_no"),
  REQUIREMENT_TEST("requirement", "part", "within", "slot", "type", "words"),
  REQUIREMENT_VARIANT("position", "variant_id"),
  REQUIREMENT_ALSO("requirement", "position", "question", "under_reading", "under_alternative"),
  REQUIREMENT_ALSO_VARIANT("requirement", "position", "variant_id"),
  STEP(
      "item_id",
      "position",
      "op",
      "clause_id",
      "under_reading",
      "under_alternative",
      "scope",
      "when_fact",
      "when_except",
      "years",
      "counts",
      "limit_id",
      "limit_label"),
  STEP_WORD("item_id", "position", "word"),
  STEP_VARIANT("item_id", "position", "variant_id"),
  STEP_FORMULA("item_id", "step", "part", "within", "slot", "type", "words"),
  STEP_SHARER("item_id", "position", "sharer_id"),
  STEP_KIND("item_id", "position", "kind", "excepted"),
  MATERIAL("item_id", "material_id", "position", "name", "clause_id", "required"),
  MATERIAL_MARK("item_id", "material_id", "mark"),
  MATERIAL_VARIANT("item_id", "material_id", "variant_id"),
  MATERIAL_APPLICANT("item_id", "material_id", "kind"),
  MATERIAL_NOTE("item_id", "material_id", "accepted", "position", "note"),
  EXCLUSION("position", "scope", "clause_id"),
  EXCLUSION_ITEM("exclusion", "position", "item_id"),
  QUESTION("question_id", "position", "words"),
  MEASURE("measure_id", "position", "clause_id"),
  MEASURE_QUESTION("measure_id", "every_one", "position", "question_id"),
  PATHWAY("pathway_id", "position", "title", "words"),
  GUIDE_ENTRY("entry_id", "position", "origin", "dated", "issuer", "place", "title");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  PackTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** The columns after {@code pack_key}. */
  List<String> columns() {
    return columns;
  }

  /** The place of a column among them. */
  int indexOf(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(this + " has no column " + column);
    }
    return index;
  }

  /** Inserts a row; the first parameter is {@code pack_key}, the others are the columns. */
  String insert() {
    return "insert into %s (pack_key, %s) values (?%s)"
        .formatted(
            sqlName(),
            String.join(", ", columns),
            String.join("", Collections.nCopies(columns.size(), ", ?")));
  }

  /** Selects the rows of a pack in the order in which they were written. */
  String select() {
    return "select %s from %s where pack_key = ?%s"
        .formatted(
            String.join(", ", columns),
            sqlName(),
            columns.contains("position") ? " order by position" : "");
  }

  private String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
