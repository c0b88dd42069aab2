package minshen.packet.source;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfFormField;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fields that a program filled without drawing what it filled in, and left that to the viewer
 * ({@code NeedAppearances}).
 */
final class FieldAppearances {
  private static final String FONT = "/minshen/fonts/NotoSerifSC_400Regular.ttf";

  private FieldAppearances() {}

  /** Writes a PDF with its filled fields drawn. */
  static Path draw(SourceJob job, Path file, Optional<byte[]> password) throws IOException {
    Path drawn = job.newFile(".pdf");
    try (OutputStream out = job.output(drawn);
        PdfDocument pdf = PdfFiles.open(file, password, out)) {
      PdfAcroForm form = PdfFormCreator.getAcroForm(pdf, false);
      if (form != null) {
        form.removeXfaForm();
        PdfFont font = font();
        for (PdfFormField field : form.getAllFormFields().values()) {
          job.checkCancelled();
          draw(field, font);
        }
      }
    }
    return drawn;
  }

  private static void draw(PdfFormField field, PdfFont font) {
    PdfName type = field.getFormType();
    PdfObject value = field.getValue();
    if (value != null && (PdfName.Tx.equals(type) || PdfName.Ch.equals(type))) {
      if (!field.getValueAsString().chars().allMatch(c -> c < 0x80)) {
        field.setFont(font);
      }
      field.regenerateField();
    }
  }

  /** Ours: the fonts that fields name are rarely there for Chinese. */
  private static PdfFont font() throws IOException {
    try (InputStream in = FieldAppearances.class.getResourceAsStream(FONT)) {
      return PdfFontFactory.createFont(
          FontProgramFactory.createFont(in.readAllBytes(), true),
          PdfEncodings.IDENTITY_H,
          EmbeddingStrategy.FORCE_EMBEDDED);
    }
  }
}
