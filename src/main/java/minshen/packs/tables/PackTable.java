package minshen.packs.tables;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The tables that the migrations made for the parts of a pack. They stand in an order in which rows
 * can be inserted: what is referred to comes first. What columns a table has beside those by which
 * its rows are found, the {@link Columns} of its records say.
 */
enum PackTable {
  PACK_ISSUER,
  PACK_YEAR,
  PACK_FORM,
  PACK_FUNDER,
  PACK_TOWN,
  PACK_DEPARTMENT,
  PACK_FORMAT,
  PACK_ORDER,
  UPLOAD_SLOT(of(), by("slot_id")),
  UPLOAD_SLOT_ITEM(of("slot_id")),
  UPLOAD_SLOT_MATERIAL(of("slot_id")),
  CLAUSE(of(), by("clause_id")),
  CLAUSE_UNIT(of("clause_id")),
  READING(of(), by("reading_id")),
  QUOTATION(of("reading_id")),
  ITEM(of(), by("item_id")),
  ITEM_ONCE(of("item_id")),
  REFUSAL(of("item_id"), by("item_id", "position")),
  REFUSAL_WORD(of("item_id", "position")),
  REFUSAL_VARIANT(of("item_id", "position")),
  READING_ITEM(of("reading_id")),
  ITEM_CLAUSE(of("item_id")),
  ITEM_APPLICANT(of("item_id")),
  ITEM_FORM(of("item_id")),
  VARIANT(of("item_id")),
  FACT(of("item_id", "of_product"), by("item_id", "of_product", "name")),
  FACT_CHOICE(of("item_id", "of_product", "name")),
  FACT_VARIANT(of("item_id", "of_product", "name")),
  /** Of an item, or of none: then it holds for all. They are numbered through the pack. */
  REQUIREMENT(of("item_id"), by("position")),
  REQUIREMENT_TEST(of("requirement")),
  REQUIREMENT_VARIANT(of("position")),
  REQUIREMENT_ALSO(of("requirement"), by("requirement", "position")),
  REQUIREMENT_ALSO_VARIANT(of("requirement", "position")),
  STEP(of("item_id"), by("item_id", "position")),
  STEP_WORD(of("item_id", "position")),
  STEP_VARIANT(of("item_id", "position")),
  STEP_FORMULA(of("item_id", "step")),
  STEP_SHARER(of("item_id", "position")),
  STEP_KIND(of("item_id", "position", "excepted")),
  MATERIAL(of("item_id"), by("item_id", "material_id")),
  MATERIAL_MARK(of("item_id", "material_id")),
  MATERIAL_VARIANT(of("item_id", "material_id")),
  MATERIAL_APPLICANT(of("item_id", "material_id")),
  MATERIAL_NOTE(of("item_id", "material_id", "accepted")),
  EXCLUSION(of(), by("position")),
  EXCLUSION_ITEM(of("exclusion")),
  QUESTION,
  MEASURE(of(), by("measure_id")),
  MEASURE_QUESTION(of("measure_id", "every_one")),
  PATHWAY,
  GUIDE_ENTRY;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> owner;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> key;

  PackTable() {
    this(of());
  }

  PackTable(List<String> owner) {
    this(owner, by());
  }

  PackTable(List<String> owner, List<String> key) {
    this.owner = owner;
    this.key = key;
  }

  private static List<String> of(String... columns) {
    return List.of(columns);
  }

  private static List<String> by(String... columns) {
    return List.of(columns);
  }

  /** The columns that say whose a row is. */
  List<String> owner() {
    return owner;
  }

  /** The columns by whose values other rows name a row of this table as theirs. */
  List<String> key() {
    return key;
  }

  /** Whether rows are numbered through the pack, and not of each owner by itself. */
  boolean isNumberedThrough() {
    return key.equals(List.of(TableRow.POSITION)) && !owner.isEmpty();
  }

  /** Inserts a row; the first parameter is {@code pack_key}, the others are the columns. */
  String insert(Collection<String> columns) {
    return "insert into %s (pack_key, %s) values (?%s)"
        .formatted(
            sqlName(),
            String.join(", ", columns),
            String.join("", Collections.nCopies(columns.size(), ", ?")));
  }

  /** Selects the rows of all packs. */
  String select() {
    return "select * from " + sqlName();
  }

  /** The values that say whose a row is, of the key of its owner; what that leaves open is null. */
  List<Object> owned(List<Object> ownerKey) {
    return Arrays.asList(Arrays.copyOf(ownerKey.toArray(), owner.size()));
  }

  private String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
