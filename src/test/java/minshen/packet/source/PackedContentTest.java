package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few bytes of which very many come out are refused, however often they were packed. */
class PackedContentTest {
  private static final int MOST = 4 << 20;
  private static final PdfName FORM = new PdfName("F");

  @TempDir private Path folder;

  private static byte[] deflated(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream in = new DeflaterOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        in.write(bytes);
      }
    }
    return out.toByteArray();
  }

  /** Blanks, packed once or more often. */
  private static PdfStream blanks(long bytes, int packings) throws IOException {
    byte[] piece = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    byte[] packed = deflated(piece, (int) (bytes / piece.length));
    PdfArray filters = new PdfArray(PdfName.FlateDecode);
    for (int i = 1; i < packings; i++) {
      packed = deflated(packed, 1);
      filters.add(PdfName.FlateDecode);
    }
    PdfStream stream = new PdfStream(packed);
    stream.setCompressionLevel(0);
    stream.put(PdfName.Filter, filters);
    return stream;
  }

  private Path pdf(PdfStream blanks, boolean inForm) throws IOException {
    Path file = folder.resolve("packed.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfPage page = pdf.addNewPage(new PageSize(200, 200));
      blanks.makeIndirect(pdf);
      if (inForm) {
        blanks.put(PdfName.Type, PdfName.XObject);
        blanks.put(PdfName.Subtype, PdfName.Form);
        blanks.put(PdfName.BBox, new PdfArray(new int[] {0, 0, 200, 200}));
        PdfDictionary forms = new PdfDictionary();
        forms.put(FORM, blanks);
        page.getResources().getPdfObject().put(PdfName.XObject, forms);
        page.getPdfObject()
            .put(PdfName.Contents, new PdfStream("/F Do".getBytes(StandardCharsets.US_ASCII)));
      } else {
        page.getPdfObject().put(PdfName.Contents, blanks);
      }
    }
    return file;
  }

  private static int pages(Path file) throws SourceException, IOException {
    SourceLimits all = SourceLimits.standard();
    SourceLimits few = new SourceLimits(all.images(), MOST, all.officeTime());
    try (SourceReader reader = new SourceReader(few, Passwords.none(), () -> {})) {
      return reader.read(file).pages();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void veryMuchOutOfLittleIsRefused(int packings) throws Exception {
    for (boolean inForm : List.of(false, true)) {
      Path file = pdf(blanks(8L * MOST, packings), inForm);
      assertThatExceptionOfType(SourceException.class)
          .as("in a form: " + inForm)
          .isThrownBy(() -> pages(file))
          .withMessageContaining("packed.pdf")
          .withMessageContaining("过大");
    }
  }

  /** One part of a page, named hundreds of times. */
  @Test
  void manyPartsThatAreTooMuchTogetherAreRefused() throws Exception {
    Path file = folder.resolve("packed.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfPage page = pdf.addNewPage(new PageSize(200, 200));
      PdfStream part = blanks(1 << 16, 1);
      part.makeIndirect(pdf);
      PdfArray parts = new PdfArray();
      for (int i = 0; i < (2 * MOST) >> 16; i++) {
        parts.add(part);
      }
      page.getPdfObject().put(PdfName.Contents, parts);
    }
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> pages(file))
        .withMessageContaining("过大");
  }

  /** A pattern, a mask, a letter: each is content that is drawn like a page's. */
  @ParameterizedTest
  @ValueSource(strings = {"pattern", "mask", "letter"})
  void whatADrawingDrawsWithIsBoundedToo(String where) throws Exception {
    for (boolean fits : List.of(true, false)) {
      Path file = drawnWith(blanks(fits ? MOST / 32 : 8L * MOST, 2), where);
      if (fits) {
        assertThat(pages(file)).isEqualTo(1);
      } else {
        assertThatExceptionOfType(SourceException.class)
            .isThrownBy(() -> pages(file))
            .withMessageContaining("过大");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pattern", "mask", "letter"})
  void anUnknownFilterOfWhatADrawingDrawsWithIsNamed(String where) throws Exception {
    PdfStream unknown = blanks(1 << 16, 1);
    unknown.put(PdfName.Filter, new PdfName("ZstdDecode"));
    Path file = drawnWith(unknown, where);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> pages(file))
        .withMessageContaining("ZstdDecode");
  }

  private Path drawnWith(PdfStream content, String where) throws IOException {
    Path file = folder.resolve("packed.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfPage page = pdf.addNewPage(new PageSize(200, 200));
      content.makeIndirect(pdf);
      PdfDictionary named = new PdfDictionary();
      PdfDictionary resources = page.getResources().getPdfObject();
      switch (where) {
        case "pattern" -> {
          named.put(FORM, content);
          resources.put(PdfName.Pattern, named);
        }
        case "mask" -> {
          PdfDictionary mask = new PdfDictionary();
          mask.put(PdfName.G, content);
          PdfDictionary state = new PdfDictionary();
          state.put(PdfName.SMask, mask);
          named.put(FORM, state);
          resources.put(PdfName.ExtGState, named);
        }
        default -> {
          PdfDictionary letters = new PdfDictionary();
          letters.put(new PdfName("a"), content);
          PdfDictionary font = new PdfDictionary();
          font.put(PdfName.Subtype, PdfName.Type3);
          font.put(PdfName.CharProcs, letters);
          named.put(FORM, font);
          resources.put(PdfName.Font, named);
        }
      }
    }
    return file;
  }

  /** As ReportLab packs pages; half of one is printed by half, so that it has to be told. */
  @Test
  void aPageThatIsCutOffWithinItsSecondPackingIsTold() throws Exception {
    Path file = folder.resolve("cut.pdf");
    byte[] drawing = "0 0 m 9 9 l S\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
    byte[] packed = deflated(drawing, 1);
    for (int kept : List.of(packed.length, packed.length / 2)) {
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < kept; i++) {
        hex.append("%02x".formatted(packed[i]));
      }
      PdfStream stream =
          new PdfStream(hex.append('>').toString().getBytes(StandardCharsets.US_ASCII));
      stream.setCompressionLevel(0);
      PdfArray filters = new PdfArray(PdfName.ASCIIHexDecode);
      filters.add(PdfName.FlateDecode);
      stream.put(PdfName.Filter, filters);
      try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
        pdf.addNewPage().getPdfObject().put(PdfName.Contents, stream);
      }
      try (SourceReader reader =
          new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
        assertThat(reader.read(file).remarks().toString().contains("damaged-pages"))
            .isEqualTo(kept < packed.length);
      }
    }
  }

  @Test
  void whatFitsIsTaken() throws Exception {
    for (boolean inForm : List.of(false, true)) {
      assertThat(pages(pdf(blanks(MOST / 2, 1), inForm))).isEqualTo(1);
      assertThat(pages(pdf(blanks(MOST / 32, 2), inForm))).isEqualTo(1);
    }
  }
}
