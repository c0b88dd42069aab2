package minshen.packet.signature;

import java.util.List;
import java.util.Optional;

/**
 * A signature as the PDF has it (ISO 32000-2, table 255).
 *
 * @param range the numbers of {@code ByteRange}
 * @param format the {@code SubFilter}, such as {@code adbe.pkcs7.detached}; empty if it says none
 * @param name who signed, as the file says it
 * @param date when, as the file says it: {@code D:20260314093000+08'00'}
 */
public record SignatureField(
    List<Long> range, String format, Optional<String> name, Optional<String> date) {
  public SignatureField {
    range = List.copyOf(range);
  }
}
