package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 上传栏: a place of a portal that takes one file.
 *
 * @param id its id within the pack
 * @param name what the portal calls it, such as 市级立项材料; {@value #NUMBER} in it stands for its
 *     number among the slots of a claim
 * @param items the items whose claims have it; empty if all do
 * @param materials the ids of the materials that go into it, in this order
 * @param form whether the official forms of the claim go into it, before the materials
 * @param rest whether it takes what no other slot does, and what was attached beside the materials
 * @param required whether the portal wants something in it
 * @param maxUpload the largest file that it takes, in MB of 1024 × 1024 bytes, where that is not
 *     what the portal takes elsewhere
 */
public record UploadSlot(
    String id,
    String name,
    Set<String> items,
    List<String> materials,
    boolean form,
    boolean rest,
    boolean required,
    Optional<BigDecimal> maxUpload) {
  /** What stands for the number of a slot in its name. */
  public static final String NUMBER = "{number}";

  public UploadSlot {
    items = Set.copyOf(items);
    materials = List.copyOf(materials);
  }

  /** Whether its name says which one it is, so that nothing is put before it in a file's name. */
  public boolean isNumbered() {
    return name.contains(NUMBER);
  }

  /**
   * Its name among the slots of a claim.
   *
   * @param number its number there
   */
  public String named(int number) {
    return name.replace(NUMBER, Integer.toString(number));
  }

  /** Whether claims of an item have it. */
  public boolean isOf(String itemId) {
    return items.isEmpty() || items.contains(itemId);
  }
}
