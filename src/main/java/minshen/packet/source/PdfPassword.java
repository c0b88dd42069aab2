package minshen.packet.source;

import com.itextpdf.kernel.exceptions.BadPasswordException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The password that opened a PDF.
 *
 * @param text as it was typed
 * @param charset how the program that encrypted the file wrote it
 */
record PdfPassword(String text, Charset charset) {
  /**
   * Passwords are Latin letters (PDF 1.7) or UTF-8 (PDF 2.0); Chinese programs write their own
   * encoding, too.
   */
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("GBK"));

  /**
   * Asks for the password of a PDF that wants one.
   *
   * @throws SourceException if nobody knows it
   * @throws IOException or any RuntimeException if the file is damaged, too
   */
  static PdfPassword ask(SourceJob job) throws SourceException, IOException {
    String text = job.password().orElseThrow(job::wantsPassword);
    for (Charset charset : CHARSETS) {
      PdfPassword password = new PdfPassword(text, charset);
      try {
        PdfFiles.open(job.file(), Optional.of(password.bytes())).close();
        return password;
      } catch (BadPasswordException _) {
        // Perhaps in another encoding.
      }
    }
    throw job.wantsPassword();
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }
}
