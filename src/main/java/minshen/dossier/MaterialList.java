package minshen.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minshen.files.FileNaming;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.Material;

/**
 * 申报材料附件清单 of a claim: what the rules ask of it, what they merely take if it is attached, and the
 * applicant's own extra materials. What is listed on paper is numbered from 1.
 *
 * @param entries all of them, what is missing too, in their order
 */
public record MaterialList(List<Entry> entries) {
  public MaterialList {
    entries = List.copyOf(entries);
  }

  /**
   * A material of the list.
   *
   * @param number its number in the list, from 1; 0 if it is missing and not listed
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

    /** Whether it stands on paper, under its number. */
    public boolean isListed() {
      return number > 0;
    }

    /**
     * Its number as it is written: 3, or 3-1 for the first that was put in behind 3; empty if it
     * has none.
     */
    public String ordinal() {
      if (!isListed()) {
        return "";
      }
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
   * An entry's number as the names of files begin with it: 03, or 03-1 of what came late. What that
   * stands behind is 03-0 then: however a folder is sorted, it shows the files in the order of the
   * list.
   */
  public String inNames(Entry entry) {
    if (!entry.isListed()) {
      return "";
    }
    boolean followed =
        entries.stream()
            .anyMatch(other -> other.number() == entry.number() && other.inserted() > 0);
    return String.format(Locale.ROOT, "%02d", entry.number())
        + (followed ? "-" + entry.inserted() : "");
  }

  /**
   * The list of a claim.
   *
   * @param kind the applicant's kind; an unknown one needs everything
   * @param missing what becomes of the numbers of what is missing
   */
  public static MaterialList of(
      Claim claim, Item item, Optional<ApplicantKind> kind, MissingMaterials missing) {
    boolean numbered = missing == MissingMaterials.NUMBERED || claim.attachments().isEmpty();
    return new MaterialList(new MaterialNumbers(numbered).of(claim, item, kind));
  }

  /** Those that stand on paper. */
  public List<Entry> listed() {
    return entries.stream().filter(Entry::isListed).toList();
  }

  /** Those that are asked for and not there. */
  public List<Entry> missing() {
    return entries.stream().filter(Entry::isMissing).toList();
  }

  /** The name of a file without its folder and its ending. */
  public static String stem(String file) {
    String name = FileNaming.last(file);
    int dot = name.lastIndexOf('.');
    String stem = name.substring(0, Math.max(dot, 0));
    return stem.isBlank() ? name : stem;
  }
}
