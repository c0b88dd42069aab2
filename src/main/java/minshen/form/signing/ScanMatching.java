package minshen.form.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;

/**
 * Which page of which scan stands for which page of a form. Pure: every change gives another {@link
 * Signing}, and each page of the form has one scan at most.
 */
public final class ScanMatching {
  private final SignableForm form;
  private final List<String> printed;

  /**
   * The matching of a form.
   *
   * @param form the form as it is now
   * @param printed what stood on its pages when it was last given out to be signed, as
   *     fingerprints; empty if that is not known: then what stands there now counts, so that a
   *     later change is told
   */
  public ScanMatching(SignableForm form, List<String> printed) {
    this.form = form;
    this.printed = List.copyOf(printed);
  }

  private Optional<String> printedOn(int page) {
    return page <= printed.size() ? Optional.of(printed.get(page - 1)) : form.contentOf(page);
  }

  /**
   * Puts a scan back: its pages, in their order, become those pages of the form that have no scan
   * of what stands there now; if there are none, the first ones. What was signed is what was given
   * out, if that is known, and not what stands there now.
   *
   * @param pages how many pages the scan has, at least 1
   */
  public Signing putBack(Signing signing, Attachment scan, int pages) {
    List<Integer> free =
        PageChoice.upTo(form.pages()).stream().filter(page -> isFree(signing, page)).toList();
    List<Integer> wanted = free.isEmpty() ? PageChoice.upTo(form.pages()) : free;
    Map<Integer, Integer> scanByForm = new TreeMap<>();
    for (int i = 0; i < Math.min(pages, wanted.size()); i++) {
      scanByForm.put(wanted.get(i), i + 1);
    }
    Signing without = signing;
    for (int page : scanByForm.keySet()) {
      without = clear(without, page);
    }
    return added(without, matched(scan, scanByForm, this::printedOn));
  }

  private boolean isFree(Signing signing, int page) {
    return signing.of(form.id()).stream()
        .filter(signed -> signed.stated().orElse(List.of()).contains(page))
        .allMatch(signed -> ScanState.of(form, signed, page) == ScanState.OUTDATED);
  }

  /** Has a page of the form printed as the program draws it. */
  public Signing clear(Signing signing, int page) {
    List<SignedForm> left = new ArrayList<>();
    for (SignedForm signed : signing.forms()) {
      if (!signed.form().equals(form.id()) || !stated(signed).containsKey(page)) {
        left.add(signed);
      } else {
        Map<Integer, Integer> others = stated(signed);
        others.remove(page);
        if (!others.isEmpty()) {
          left.add(matched(signed.scan(), others, signed::contentOf));
        }
      }
    }
    return signing.withForms(left);
  }

  /**
   * Has a page of the form printed as a page of a scan that was put back.
   *
   * @param file the scan's file
   * @param scanPage its page, from 1
   */
  public Signing assign(Signing signing, int page, String file, int scanPage) {
    Optional<SignedForm> of = find(signing, file);
    if (of.isEmpty()) {
      return signing;
    }
    Map<Integer, Integer> scanByForm = stated(of.get());
    scanByForm.values().removeIf(taken -> taken == scanPage);
    scanByForm.put(page, scanPage);
    Signing without = remove(clear(signing, page), file);
    SignedForm before = of.get();
    return added(
        without,
        matched(
            before.scan(),
            scanByForm,
            other -> other == page ? printedOn(page) : before.contentOf(other)));
  }

  /**
   * Takes what the scan of a page shows for what stands on the form now: somebody compared them. Of
   * a scan of which nothing was noted, all pages are taken for it.
   */
  public Signing confirm(Signing signing, int page) {
    return at(signing, page)
        .map(Map.Entry::getKey)
        .map(
            of ->
                added(
                    remove(signing, of.scan().file()),
                    matched(
                        of.scan(),
                        stated(of),
                        other ->
                            other == page || of.content().isEmpty()
                                ? form.contentOf(other)
                                : of.contentOf(other))))
        .orElse(signing);
  }

  /** Removes a scan. */
  public Signing remove(Signing signing, String file) {
    return signing.withForms(
        signing.forms().stream()
            .filter(of -> !(of.form().equals(form.id()) && of.scan().file().equals(file)))
            .toList());
  }

  /** Turns the pages of a scan clockwise by a quarter. */
  public Signing turn(Signing signing, String file) {
    return signing.withForms(
        signing.forms().stream()
            .map(of -> of.scan().file().equals(file) ? of.withScan(of.scan().turned()) : of)
            .toList());
  }

  /** The scan of a page of the form, and which of its pages that is. */
  public Optional<Map.Entry<SignedForm, Integer>> at(Signing signing, int page) {
    return signing.of(form.id()).stream()
        .flatMap(
            of -> Optional.ofNullable(stated(of).get(page)).map(p -> Map.entry(of, p)).stream())
        .findFirst();
  }

  private Optional<SignedForm> find(Signing signing, String file) {
    return signing.of(form.id()).stream().filter(of -> of.scan().file().equals(file)).findFirst();
  }

  private static Signing added(Signing signing, SignedForm signed) {
    List<SignedForm> all = new ArrayList<>(signing.forms());
    all.add(signed);
    return signing.withForms(all);
  }

  /** A scan of unknown pages is taken to have as many as the form. */
  private Map<Integer, Integer> stated(SignedForm signed) {
    return signed
        .pages(form.pages())
        .map(pages -> new TreeMap<>(pages.scanByForm()))
        .orElseGet(TreeMap::new);
  }

  /**
   * Some pages of a scan.
   *
   * @param content the fingerprint of what stood on a page of the form when it was signed
   */
  private SignedForm matched(
      Attachment scan, Map<Integer, Integer> scanByForm, IntFunction<Optional<String>> content) {
    List<String> known =
        scanByForm.keySet().stream().flatMap(page -> content.apply(page).stream()).toList();
    return new SignedForm(
        form.id(),
        scan.withPages(Optional.of(PageChoice.of(List.copyOf(scanByForm.values())))),
        Optional.of(PageChoice.of(List.copyOf(scanByForm.keySet()))),
        known.size() == scanByForm.size() ? known : List.of());
  }
}
