package minshen.exchange;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Unit;
import minshen.dossier.FieldType;
import minshen.dossier.FieldValues;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.amount.Amount;
import minshen.words.Message;

/**
 * Reads the fields of the catalogue by their types. Everything may be absent; what must be there
 * for a form is a finding.
 */
final class FieldReader {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private FieldReader() {}

  /**
   * The values of fields, those of a group such as {@code contact} from the mapping under its key.
   *
   * @param fields the fields, in the order of the format
   */
  static FieldValues read(MappingReader mapping, List<DossierField<?>> fields) {
    FieldValues values = FieldValues.NONE;
    Set<String> groups = new LinkedHashSet<>();
    for (DossierField<?> field : fields) {
      String path = field.path();
      int dot = path.indexOf('.');
      if (dot < 0) {
        values = read(mapping, field, path, values);
      } else if (groups.add(path.substring(0, dot))) {
        values = group(mapping, path.substring(0, dot), fields, values);
      }
    }
    return values;
  }

  private static FieldValues group(
      MappingReader mapping, String group, List<DossierField<?>> fields, FieldValues before) {
    Optional<MappingReader> inner = mapping.fields(group);
    FieldValues values = before;
    if (inner.isPresent()) {
      for (DossierField<?> field : fields) {
        if (field.path().startsWith(group + ".")) {
          String key = field.path().substring(group.length() + 1);
          values = read(inner.get(), field, key, values);
        }
      }
      inner.get().end();
    }
    return values;
  }

  /** The same values with that of a field, as it is written under a key. */
  static <T> FieldValues read(
      MappingReader mapping, DossierField<T> field, String key, FieldValues values) {
    return values.with(field, read(mapping, field, key));
  }

  private static <T> Optional<T> read(MappingReader mapping, DossierField<T> field, String key) {
    Optional<?> value =
        switch (field.type()) {
          case FieldType.Text _ -> mapping.text(key);
          case FieldType.Money _ -> mapping.decimal(key).map(Amount::new);
          case FieldType.Count _ ->
              field.unit() == Unit.YEAR
                  ? mapping.node(key).map(node -> Years.read(node, key))
                  : mapping.whole(key);
          case FieldType.Day _ -> mapping.date(key);
          case FieldType.Month _ ->
              mapping.node(key).map(node -> month(MappingReader.scalar(node, key), key));
          case FieldType.YesNo _ -> mapping.yesNo(key);
          case FieldType.Choice<?> choice -> choice(mapping, key, choice.words());
        };
    return value.map(field.type().valueClass()::cast);
  }

  private static <E> Optional<E> choice(MappingReader mapping, String key, Map<String, E> words) {
    return mapping.choice(key, words);
  }

  private static YearMonth month(Node.Scalar value, String key) {
    String text = value.text().strip();
    try {
      if (MONTH.matcher(text).matches()) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeException e) {
      // A thirteenth month gets the same line.
    }
    throw new InputException(
        value.at(),
        Message.of("exchange.wants-month", key, text.substring(0, Math.min(text.length(), 40))));
  }
}
