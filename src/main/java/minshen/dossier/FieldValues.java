package minshen.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values of fields; a field without a value is absent. Immutable. */
public final class FieldValues {
  /** No values. */
  public static final FieldValues NONE = new FieldValues(Map.of());

  private final Map<DossierField<?>, Object> values;

  private FieldValues(Map<DossierField<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of a field. */
  public <T> Optional<T> get(DossierField<T> field) {
    return Optional.ofNullable(values.get(field)).map(field.type().valueClass()::cast);
  }

  /** The same values, but for one field. */
  public <T> FieldValues with(DossierField<T> field, Optional<T> value) {
    Map<DossierField<?>, Object> others = new HashMap<>(values);
    value.ifPresentOrElse(v -> others.put(field, v), () -> others.remove(field));
    return new FieldValues(others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldValues that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(values);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
