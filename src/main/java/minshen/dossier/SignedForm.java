package minshen.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scan of a signed form, or of some of its pages. It stands in the packet for the pages that the
 * program would print.
 *
 * @param form the id of the form
 * @param scan the file, with the pages of it that are used and how they are turned
 * @param formPages the pages of the form that they are, one for one and in the same order; from the
 *     first on if absent
 * @param content the fingerprints of those pages as they were when they were signed, one for one,
 *     of the whole form where it is signed on the page; empty if that is not known
 */
public record SignedForm(
    String form, Attachment scan, Optional<PageChoice> formPages, List<String> content) {
  /** The material of a scan: what is scanned is no material of the rules. */
  public static final String MATERIAL = "signed";

  public SignedForm {
    content = List.copyOf(content);
  }

  /** Pages of a file that is a scan, all of them if none are named. */
  public static Attachment scan(String file, Optional<PageChoice> pages, int rotate) {
    return new Attachment(
        MATERIAL, file, Optional.empty(), Optional.empty(), pages, rotate, Redactions.NONE, false);
  }

  /** Which pages of a form are which pages of its scan, both from 1. */
  public record Pages(Map<Integer, Integer> scanByForm) {
    public Pages {
      scanByForm = new TreeMap<>(scanByForm);
    }
  }

  /** The pages of the form, as far as they can be told without looking into the scan. */
  public Optional<List<Integer>> stated() {
    return formPages
        .map(choice -> choice.pages().boxed().toList())
        .or(() -> scan.pages().map(choice -> PageChoice.upTo((int) choice.pages().count())))
        .or(() -> Optional.of(PageChoice.upTo(content.size())).filter(pages -> !pages.isEmpty()));
  }

  /**
   * Which page is which.
   *
   * @param pages how many pages the scan has
   * @return nothing if there are not as many of the scan as of the form
   */
  public Optional<Pages> pages(int pages) {
    List<Integer> scanned =
        scan.pages().map(choice -> choice.pages().boxed().toList()).orElse(PageChoice.upTo(pages));
    List<Integer> replaced = stated().orElse(PageChoice.upTo(pages));
    if (replaced.size() != scanned.size()) {
      return Optional.empty();
    }
    Map<Integer, Integer> scanByForm = new TreeMap<>();
    for (int i = 0; i < replaced.size(); i++) {
      scanByForm.put(replaced.get(i), scanned.get(i));
    }
    return Optional.of(new Pages(scanByForm));
  }

  /** The fingerprint that a page of the form had when it was signed, if it is known. */
  public Optional<String> contentOf(int formPage) {
    int place = stated().orElse(List.of()).indexOf(formPage);
    return place >= 0 && place < content.size()
        ? Optional.of(content.get(place))
        : Optional.empty();
  }

  /** The same from another file. */
  public SignedForm withScan(Attachment other) {
    return new SignedForm(form, other, formPages, content);
  }

  /** The same, signed with other content. */
  public SignedForm withContent(List<String> others) {
    return new SignedForm(form, scan, formPages, others);
  }
}
