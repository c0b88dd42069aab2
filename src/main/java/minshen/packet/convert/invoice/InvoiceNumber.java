package minshen.packet.convert.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlReading;

/** The number of an electronic invoice: what it is known by, whatever its file is called. */
public final class InvoiceNumber {
  /** No invoice has more bytes, nor takes more when it is read. */
  private static final int MOST = 8 << 20;

  private InvoiceNumber() {}

  /** Whether a file may be an invoice in XML, by its name. */
  public static boolean isLikelyIn(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  /** The number of the invoice that a file is; none if it is no invoice in XML. */
  public static Optional<String> of(Path file) throws IOException {
    if (Files.size(file) > MOST) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return Optional.of(InvoiceReader.read(XmlReading.tree(in, 8L * MOST)).number())
          .filter(number -> !number.isEmpty());
    } catch (ConversionException | IOException e) {
      // Whoever makes pages of it says what is wrong.
      return Optional.empty();
    }
  }
}
