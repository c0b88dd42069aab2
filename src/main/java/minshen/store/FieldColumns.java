package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.DossierField;
import minshen.dossier.FieldType;
import minshen.dossier.FieldValues;
import minshen.store.RowMaps.Columns;

/**
 * The columns of fields. A field has the column that its path gives: {@code contact.mobile} is in
 * {@code contact_mobile}; what was named otherwise at first stays so.
 */
final class FieldColumns {
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "profile.text", "profile_text",
          "year", "stated_year",
          "platform.from", "from_month",
          "platform.to", "to_month");

  private FieldColumns() {}

  /** The name of a field's column. */
  static String name(DossierField<?> field) {
    String key = field.part() == DossierField.Part.PLATFORM ? field.key() : field.path();
    return OTHERWISE.getOrDefault(
        key,
        field
            .path()
            .replaceFirst("^legalRepresentative\\.", "legal.")
            .replaceFirst("^profile\\.", "")
            .replace('.', '_')
            .replaceAll("(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT));
  }

  /** Puts values into their columns. */
  static Columns put(Columns columns, List<DossierField<?>> fields, FieldValues values) {
    fields.forEach(field -> put(columns, field, values.get(field)));
    return columns;
  }

  /** Puts a value into its column. */
  static void put(Columns columns, DossierField<?> field, Optional<?> value) {
    columns.put(
        name(field),
        value.map(
            v ->
                switch (v) {
                  case Enum<?> word -> word.name();
                  case YearMonth month -> month.toString();
                  default -> v;
                }));
  }

  /** The values of fields in a row. */
  static FieldValues of(ResultSet row, List<DossierField<?>> fields) throws SQLException {
    FieldValues values = FieldValues.NONE;
    for (DossierField<?> field : fields) {
      values = with(values, field, row);
    }
    return values;
  }

  private static <T> FieldValues with(FieldValues values, DossierField<T> field, ResultSet row)
      throws SQLException {
    return values.with(field, of(row, field));
  }

  /** The value of a field in a row. */
  static <T> Optional<T> of(ResultSet row, DossierField<T> field) throws SQLException {
    String column = name(field);
    Optional<?> value =
        switch (field.type()) {
          case FieldType.Text _ -> RowMaps.text(row, column);
          case FieldType.Money _ -> RowMaps.amount(row, column);
          case FieldType.Count _ -> RowMaps.count(row, column);
          case FieldType.Day _ -> RowMaps.day(row, column);
          case FieldType.Month _ -> RowMaps.text(row, column).map(YearMonth::parse);
          case FieldType.YesNo _ -> RowMaps.flag(row, column);
          case FieldType.Choice<?> choice ->
              RowMaps.text(row, column).map(word -> Enum.valueOf(choice.valueClass(), word));
        };
    return value.map(field.type().valueClass()::cast);
  }
}
