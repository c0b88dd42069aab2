package minshen.packet.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** When something was signed: by a stamp of time, else as the signer's computer said. */
final class SigningTime {
  /** Where the policies are in force. */
  static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  /** ISO 32000-2, 7.9.4. */
  private static final Pattern DATE =
      Pattern.compile("(?:D:)?(\\d{14})(?:Z.*|([+-]\\d{2})'?(\\d{2})?'?)?");

  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private SigningTime() {}

  static Optional<Instant> of(SignerInformation signer) {
    return stamped(signer).or(() -> signed(signer));
  }

  /** As the file says it, which is not protected by all kinds of signature. */
  static Optional<Instant> said(SignatureField field) {
    Matcher date = DATE.matcher(field.date().orElse(""));
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(date.group(1), DIGITS);
      if (date.group(2) == null) {
        boolean isUtc = field.date().get().contains("Z");
        return Optional.of(local.atZone(isUtc ? ZoneOffset.UTC : HERE).toInstant());
      }
      String minutes = date.group(3) == null ? "00" : date.group(3);
      return Optional.of(local.toInstant(ZoneOffset.of(date.group(2) + ":" + minutes)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Anybody may put any stamp there: it counts only if it was made for this signature. */
  private static Optional<Instant> stamped(SignerInformation signer) {
    return value(
            signer.getUnsignedAttributes(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
        .flatMap(
            value -> {
              try {
                TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(value));
                return isOf(token, signer)
                    ? Optional.of(token.getTimeStampInfo().getGenTime().toInstant())
                    : Optional.empty();
              } catch (Exception e) {
                // A stamp that nobody here can check, such as one without its certificate.
                return Optional.empty();
              }
            });
  }

  private static boolean isOf(TimeStampToken token, SignerInformation signer)
      throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
    TimeStampTokenInfo info = token.getTimeStampInfo();
    MessageDigest digest =
        MessageDigest.getInstance(info.getMessageImprintAlgOID().getId(), SignerKeys.PROVIDER);
    return MessageDigest.isEqual(
            digest.digest(signer.getSignature()), info.getMessageImprintDigest())
        && SignerKeys.verifies(
            token.toCMSSignedData().getSignerInfos().getSigners().iterator().next(),
            SignerKeys.certificate(token.getCertificates(), token.getSID()));
  }

  private static Optional<Instant> signed(SignerInformation signer) {
    return value(signer.getSignedAttributes(), CMSAttributes.signingTime)
        .map(value -> Time.getInstance(value).getDate().toInstant());
  }

  private static Optional<ASN1Encodable> value(
      AttributeTable table, org.bouncycastle.asn1.ASN1ObjectIdentifier kind) {
    Attribute attribute = table == null ? null : table.get(kind);
    return attribute == null || attribute.getAttrValues().size() == 0
        ? Optional.empty()
        : Optional.of(attribute.getAttrValues().getObjectAt(0));
  }
}
