package minshen.dossier;

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
   * @param inserted 0, or the which of those that were put in behind that number when the list was
   *     numbered already
   * @param name what it is called in the list
   * @param material the material of the rules; empty for an own one
   * @param attachments its files, in the order given
   */
  public record Entry(
      int number,
      int inserted,
      String name,
      Optional<Material> material,
      List<Attachment> attachments) {
    public Entry {
      attachments = List.copyOf(attachments);
    }

    /** Its number as it is written: 3, or 3-1 for the first that was put in behind 3. */
    public String ordinal() {
      return inserted == 0 ? "" + number : number + "-" + inserted;
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
   * The list of a claim, with what is missing.
   *
   * @param kind the applicant's kind; an unknown one needs everything
   */
  public static MaterialList of(Claim claim, Item item, Optional<ApplicantKind> kind) {
    return new MaterialList(new MaterialNumbers(true).of(claim, item, kind));
  }

  /**
   * The list of what a claim brings: what is missing takes no number.
   *
   * @param kind the applicant's kind
   */
  public static MaterialList ofPresent(Claim claim, Item item, Optional<ApplicantKind> kind) {
    return new MaterialList(new MaterialNumbers(false).of(claim, item, kind));
  }

  /** The name of a file without its folder and its ending. */
  public static String stem(String file) {
    String name = FileNaming.last(file);
    int dot = name.lastIndexOf('.');
    String stem = name.substring(0, Math.max(dot, 0));
    return stem.isBlank() ? name : stem;
  }
}
