package minshen.packet;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minshen.dossier.SignedForm;
import minshen.form.signing.ScanState;
import minshen.form.signing.SignableForm;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.words.Message;

/** The pages of a form that are printed as they were signed, by their numbers in the form. */
record SignedPages(Map<Integer, SourcePage> byPage) {
  /** A form of which no page is signed. */
  static final SignedPages NONE = new SignedPages(Map.of());

  SignedPages {
    byPage = Map.copyOf(byPage);
  }

  /** The scan of a page of the form. */
  Optional<SourcePage> page(int number) {
    return Optional.ofNullable(byPage.get(number));
  }

  /**
   * The same with the pages of one more scan. A page that has changed since it was signed is
   * printed as it is now.
   *
   * @param source the scan
   * @throws SourceException if its pages cannot be those of the form
   */
  SignedPages with(SignableForm form, SignedForm signed, ReadySource source)
      throws SourceException {
    SignedForm.Pages pages =
        signed
            .pages(source.pages())
            .orElseThrow(() -> unlike(signed, source, signed.stated().orElseThrow().size()));
    Map<Integer, SourcePage> more = new TreeMap<>(byPage);
    for (Map.Entry<Integer, Integer> page : pages.scanByForm().entrySet()) {
      boolean isThere = page.getKey() <= form.pages();
      if (!isThere && signed.content().isEmpty()) {
        throw unlike(signed, source, form.pages());
      }
      if (ScanState.of(form, signed, page.getKey()) != ScanState.OUTDATED) {
        more.put(page.getKey(), new SourcePage(source, page.getValue(), signed.scan().rotate()));
      }
    }
    return new SignedPages(more);
  }

  /** Whether a scan shows a page of the form as it is now. */
  static boolean hasPage(SignableForm form, SignedForm signed, ReadySource source) {
    return signed.pages(source.pages()).stream()
        .flatMap(pages -> pages.scanByForm().keySet().stream())
        .anyMatch(page -> ScanState.of(form, signed, page) != ScanState.OUTDATED);
  }

  private static SourceException unlike(SignedForm signed, ReadySource source, int wanted) {
    int chosen =
        signed.scan().pages().map(pages -> (int) pages.pages().count()).orElse(source.pages());
    return new SourceException(
        Message.of("packet.signed-unlike", source.file(), "" + chosen, "" + wanted));
  }
}
