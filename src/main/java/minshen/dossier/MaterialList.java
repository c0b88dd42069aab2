package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.Material;

/**
 * 申报材料附件清单 of a claim: what the rules ask of it, what they merely take if it is attached, and the
 * applicant's own extra materials, numbered from 1 as in the form.
 */
public record MaterialList(List<Entry> entries) {
  public MaterialList {
    entries = List.copyOf(entries);
  }

  /**
   * A material of the list.
   *
   * @param number its number in the list, from 1
   * @param name what it is called in the list
   * @param material the material of the rules; empty for an own one
   * @param attachments its files, in the order given
   */
  public record Entry(
      int number, String name, Optional<Material> material, List<Attachment> attachments) {
    public Entry {
      attachments = List.copyOf(attachments);
    }

    /** Whether the program itself fills it in. */
    public boolean isOfficialForm() {
      return material.filter(of -> of.marks().contains(Material.Mark.OFFICIAL_FORM)).isPresent();
    }

    /** Whether it is asked for and nothing is there. */
    public boolean isMissing() {
      return attachments.isEmpty() && !isOfficialForm();
    }
  }

  /**
   * The list of a claim.
   *
   * @param kind the applicant's kind; an unknown one needs everything
   */
  public static MaterialList of(Claim claim, Item item, Optional<ApplicantKind> kind) {
    List<Entry> entries = new ArrayList<>();
    List<Material> asked = claim.materials(item, kind);
    for (Material material : item.materials()) {
      List<Attachment> files =
          claim.attachments().stream().filter(a -> a.material().equals(material.id())).toList();
      if (asked.contains(material) || !files.isEmpty()) {
        entries.add(new Entry(entries.size() + 1, material.name(), Optional.of(material), files));
      }
    }
    List<Attachment> others =
        claim.attachments().stream().filter(a -> item.material(a.material()).isEmpty()).toList();
    for (String name : others.stream().map(MaterialList::ownName).distinct().toList()) {
      List<Attachment> files = others.stream().filter(a -> ownName(a).equals(name)).toList();
      entries.add(new Entry(entries.size() + 1, name, Optional.empty(), files));
    }
    return new MaterialList(entries);
  }

  /** What was put under a material that the item does not have is named by its file. */
  private static String ownName(Attachment attachment) {
    return attachment.title().orElseGet(() -> stem(attachment.file()));
  }

  /** The name of a file without its folder and its ending. */
  public static String stem(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
