package minshen.packet.convert.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/**
 * The picture in an electronic seal (GB/T 38540, and GM/T 0031 before it): a kind, its bytes, and
 * its size in millimetres. Both standards, the seal alone and the signature made with it hold it in
 * different places, but always in this shape.
 *
 * @param kind such as {@code png} or {@code ofd}
 */
@SuppressWarnings("ArrayRecordComponent") // drawn once; never compared
record SealPicture(String kind, byte[] bytes) {
  /** Seals hold certificates, and those hold names: no deeper than this. */
  private static final int DEEPEST = 12;

  /** Finds the picture in a seal or a signature. */
  static Optional<SealPicture> in(byte[] seal) {
    try {
      return find(ASN1Primitive.fromByteArray(seal), 0);
    } catch (IOException | RuntimeException e) {
      // No seal of these standards.
      return Optional.empty();
    }
  }

  private static Optional<SealPicture> find(ASN1Encodable part, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (part instanceof ASN1TaggedObject tagged) {
      return find(tagged.getBaseObject(), depth + 1);
    }
    if (!(part instanceof ASN1Sequence sequence)) {
      return Optional.empty();
    }
    List<ASN1Encodable> parts = new ArrayList<>();
    Collections.addAll(parts, sequence.toArray());
    if (parts.size() >= 4
        && parts.get(0) instanceof ASN1IA5String kind
        && parts.get(1) instanceof ASN1OctetString bytes
        && parts.get(2) instanceof ASN1Integer
        && parts.get(3) instanceof ASN1Integer) {
      return Optional.of(new SealPicture(kind.getString(), bytes.getOctets()));
    }
    return parts.stream().flatMap(inner -> find(inner, depth + 1).stream()).findFirst();
  }
}
