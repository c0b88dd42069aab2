package minshen.policy;

import java.util.List;
import java.util.Set;

/**
 * 上传栏: a place of a portal that takes one file.
 *
 * @param id its id within the pack
 * @param name what the portal calls it, such as 市级立项材料
 * @param items the items whose claims have it; empty if all do
 * @param materials the ids of the materials that go into it, in this order
 * @param form whether the official forms of the claim go into it, before the materials
 * @param rest whether it takes what no other slot does, and what was attached beside the materials
 * @param required whether the portal wants something in it
 */
public record UploadSlot(
    String id,
    String name,
    Set<String> items,
    List<String> materials,
    boolean form,
    boolean rest,
    boolean required) {
  public UploadSlot {
    items = Set.copyOf(items);
    materials = List.copyOf(materials);
  }

  /** Whether claims of an item have it. */
  public boolean isOf(String itemId) {
    return items.isEmpty() || items.contains(itemId);
  }
}
