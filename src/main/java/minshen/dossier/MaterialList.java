package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.FileNaming;
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
    List<Checklist.Line> lines =
        Checklist.of(claim, item, kind).lines().stream().filter(Checklist.Line::isListed).toList();
    List<Entry> entries = new ArrayList<>();
    for (Checklist.Line line : lines) {
      entries.add(new Entry(entries.size() + 1, line.name(), line.material(), line.files()));
    }
    return new MaterialList(entries);
  }

  /** The name of a file without its folder and its ending. */
  public static String stem(String file) {
    String name = FileNaming.last(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
