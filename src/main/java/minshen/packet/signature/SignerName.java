package minshen.packet.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The name of a certificate's owner as people write it. */
final class SignerName {
  private static final List<ASN1ObjectIdentifier> PARTS =
      List.of(BCStyle.CN, BCStyle.O, BCStyle.OU);

  private static final int LONGEST = 60;

  private SignerName() {}

  static Optional<String> of(X500Name subject) {
    for (ASN1ObjectIdentifier part : PARTS) {
      for (RDN rdn : subject.getRDNs(part)) {
        if (rdn.getFirst().getValue() instanceof ASN1String value) {
          String name = owner(readable(value.getString())).strip();
          if (!name.isEmpty()) {
            return Optional.of(name.substring(0, Math.min(name.length(), LONGEST)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Chinese authorities put numbers around the name: {@code 051@上海示例公司@N913101…@1}. */
  private static String owner(String name) {
    return Arrays.stream(name.split("@", -1))
        .filter(part -> part.codePoints().anyMatch(Character::isIdeographic))
        .findFirst()
        .orElse(name);
  }

  /** Older certificates say Teletex and write UTF-8 or GBK. */
  private static String readable(String value) {
    boolean isBytes =
        value.chars().anyMatch(c -> c >= 0x80) && value.chars().allMatch(c -> c < 0x100);
    if (!isBytes) {
      return value.replaceAll("\\p{Cntrl}", " ");
    }
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // Perhaps in another.
      }
    }
    return value;
  }
}
