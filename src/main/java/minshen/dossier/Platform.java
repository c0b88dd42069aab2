package minshen.dossier;

import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.Material;

/**
 * 专业化公共服务平台, as 附件2 asks for it.
 *
 * @param fields what is filled in of the fields that the {@link FieldCatalogue} has for platforms
 */
public record Platform(FieldValues fields) {
  /** Nothing filled in. */
  public static final Platform BLANK = new Platform(FieldValues.NONE);

  /** What is filled in of a field. */
  public <T> Optional<T> get(DossierField<T> field) {
    return fields.get(field);
  }

  /** The same platform with another value of a field, or none. */
  public <T> Platform with(DossierField<T> field, Optional<T> value) {
    return new Platform(fields.with(field, value));
  }

  /** Whether a claim of this item tells of a platform: something of it is filed in advance. */
  public static boolean askedOf(Item item) {
    return formOf(item).isPresent();
  }

  /** The material that is the form filed in advance. */
  public static Optional<Material> formOf(Item item) {
    return item.materials().stream()
        .filter(m -> m.marks().contains(Material.Mark.FILED_IN_ADVANCE))
        .findFirst();
  }
}
