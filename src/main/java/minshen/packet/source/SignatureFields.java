package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.packet.signature.CheckedSignature;
import minshen.packet.signature.SignatureCheck;
import minshen.packet.signature.SignatureField;
import minshen.packet.signature.SignatureWords;

/** The signatures of a PDF: those on its pages and those that show themselves nowhere. */
final class SignatureFields {
  /** So many are checked, each of which reads the whole file; hardly a paper has more. */
  private static final int MOST_CHECKED = 8;

  private final Set<PdfDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<PdfDictionary> signatures = new ArrayList<>();

  /** Looks for the fields of a form (ISO 32000-2, 12.7); some are their own kids. */
  void ofForm(PdfDictionary form) {
    Deque<PdfDictionary> open = new ArrayDeque<>();
    Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    push(open, form.getAsArray(PdfName.Fields));
    while (!open.isEmpty()) {
      PdfDictionary field = open.pop();
      if (seen.add(field)) {
        ofField(field);
        push(open, field.getAsArray(PdfName.Kids));
      }
    }
  }

  private static void push(Deque<PdfDictionary> open, PdfArray fields) {
    for (int i = fields == null ? 0 : fields.size(); i > 0; i--) {
      PdfDictionary field = fields.getAsDictionary(i - 1);
      if (field != null) {
        open.push(field);
      }
    }
  }

  /**
   * Looks at a field, or at its widget on a page.
   *
   * @return whether it is signed
   */
  boolean ofField(PdfDictionary field) {
    if (!PdfName.Sig.equals(Annotations.inherited(field, PdfName.FT))
        || !(Annotations.inherited(field, PdfName.V) instanceof PdfDictionary signature)) {
      return false;
    }
    if (found.add(signature)) {
      signatures.add(signature);
    }
    return true;
  }

  /** Says who signed, and whether it still holds. */
  void report(SourceJob job) throws IOException {
    if (signatures.isEmpty()) {
      return;
    }
    job.remark("packet.source.signed", signatures.size());
    List<CheckedSignature> checked = new ArrayList<>();
    for (PdfDictionary signature : signatures.stream().limit(MOST_CHECKED).toList()) {
      job.checkCancelled();
      checked.add(SignatureCheck.of(job.file(), field(signature)));
    }
    for (CheckedSignature one : checked) {
      job.remark(SignatureWords.of(one, checked));
    }
    if (signatures.size() > MOST_CHECKED) {
      job.remark("packet.signature.more", signatures.size() - MOST_CHECKED);
    }
  }

  private static SignatureField field(PdfDictionary signature) {
    List<Long> range = new ArrayList<>();
    PdfArray said = signature.getAsArray(PdfName.ByteRange);
    for (int i = 0; said != null && i < Math.min(said.size(), 5); i++) {
      PdfNumber number = said.getAsNumber(i);
      range.add(number == null ? -1 : number.longValue());
    }
    PdfName format = signature.getAsName(PdfName.SubFilter);
    return new SignatureField(
        range,
        format == null ? "" : format.getValue(),
        text(signature, PdfName.Name),
        text(signature, PdfName.M));
  }

  private static Optional<String> text(PdfDictionary signature, PdfName key) {
    PdfString text = signature.getAsString(key);
    return text == null
        ? Optional.empty()
        : Optional.of(ReadableNames.of(text)).filter(name -> !name.equals("?"));
  }
}
