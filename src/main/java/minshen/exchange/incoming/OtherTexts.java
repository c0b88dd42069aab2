package minshen.exchange.incoming;

import java.io.IOException;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.program.OfficeFiles;
import minshen.form.learn.BlankFile;
import minshen.words.Message;

/**
 * Texts in other formats than that of Word today: .doc, .wps, .rtf and .odt, read by LibreOffice.
 */
final class OtherTexts {
  private OtherTexts() {}

  /**
   * The same text as a Word file of today.
   *
   * @throws InputException if it is no text, or nothing here can read it; it says how to mend it
   */
  static byte[] asWord(byte[] content, String named) {
    OfficeFiles office =
        OfficeFiles.installed().orElseThrow(() -> refused(named, "exchange.no-office"));
    try {
      byte[] docx =
          office.docx(content).orElseThrow(() -> refused(named, "exchange.office-failed"));
      if (BlankFile.hasLostRows(content, docx, named)) {
        throw refused(named, "form.learn.table-lost");
      }
      return docx;
    } catch (IOException e) {
      InputException problem = refused(named, "exchange.office-failed");
      problem.initCause(e);
      throw problem;
    }
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }
}
