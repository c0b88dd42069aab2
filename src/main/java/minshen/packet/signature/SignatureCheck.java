package minshen.packet.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import minshen.packet.signature.CheckedSignature.Doubt;
import minshen.packet.signature.CheckedSignature.Integrity;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Checks signatures of a file with what is in it: neither chains nor revocation, which are asked
 * online.
 */
public final class SignatureCheck {
  private final Path file;
  private final SignatureField field;

  private SignatureCheck(Path file, SignatureField field) {
    this.file = file;
    this.field = field;
  }

  /**
   * Checks a signature.
   *
   * @param file the file as it was signed and handed on
   * @throws IOException if the file cannot be read
   */
  public static CheckedSignature of(Path file, SignatureField field) throws IOException {
    return new SignatureCheck(file, field).run();
  }

  private CheckedSignature run() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      Optional<SignedRange> range = SignedRange.of(field.range(), bytes.length());
      Optional<byte[]> signature =
          range.isPresent() ? range.get().signature(bytes) : Optional.empty();
      if (signature.isEmpty()) {
        // Odd, and perhaps meant to deceive; but that the content was changed would be a guess.
        return unchecked(Integrity.UNKNOWN);
      }
      return checked(range.get(), signature.get(), range.get().isToTheEnd(bytes));
    }
  }

  private CheckedSignature checked(SignedRange range, byte[] signature, boolean isToTheEnd)
      throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(signature)) {
      // What follows is room that was kept for it.
      ContentInfo info = ContentInfo.getInstance(in.readObject());
      Integrity sound = isToTheEnd ? Integrity.WHOLE : Integrity.ADDED_TO;
      return field.format().equals("ETSI.RFC3161")
          ? ofTimestamp(range, new TimeStampToken(info), sound)
          : ofSigner(range, info, sound);
    } catch (IOException
        | CMSException
        | TSPException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException e) {
      // A seal of another standard, or a key of a kind that nobody here knows.
      return unchecked(Integrity.UNKNOWN);
    }
  }

  private CheckedSignature unchecked(Integrity integrity) {
    return new CheckedSignature(field.name(), SigningTime.said(field), integrity, Set.of(), false);
  }

  private CheckedSignature ofSigner(SignedRange range, ContentInfo info, Integrity sound)
      throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
    boolean isDigest = field.format().equals("adbe.pkcs7.sha1");
    CMSSignedData signed =
        isDigest ? new CMSSignedData(info) : new CMSSignedData(new Content(range), info);
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    X509CertificateHolder certificate =
        SignerKeys.certificate(signed.getCertificates(), signer.getSID());
    boolean isSound =
        SignerKeys.verifies(signer, certificate)
            && (!isDigest
                || MessageDigest.isEqual(
                    digest(range, "SHA-1"), (byte[]) signed.getSignedContent().getContent()));
    Optional<Instant> time = SigningTime.of(signer).or(() -> SigningTime.said(field));
    return new CheckedSignature(
        SignerName.of(certificate.getSubject()).or(field::name),
        time,
        isSound ? sound : Integrity.CHANGED,
        doubts(certificate, time),
        false);
  }

  private CheckedSignature ofTimestamp(SignedRange range, TimeStampToken token, Integrity sound)
      throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
    X509CertificateHolder certificate =
        SignerKeys.certificate(token.getCertificates(), token.getSID());
    String algorithm = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
    boolean isSound =
        MessageDigest.isEqual(
                digest(range, algorithm), token.getTimeStampInfo().getMessageImprintDigest())
            && SignerKeys.verifies(
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next(),
                certificate);
    Optional<Instant> time = Optional.of(token.getTimeStampInfo().getGenTime().toInstant());
    return new CheckedSignature(
        SignerName.of(certificate.getSubject()),
        time,
        isSound ? sound : Integrity.CHANGED,
        doubts(certificate, time),
        true);
  }

  private byte[] digest(SignedRange range, String algorithm)
      throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(algorithm, SignerKeys.PROVIDER);
    range.writeTo(
        new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest), file);
    return digest.digest();
  }

  private static Set<Doubt> doubts(X509CertificateHolder certificate, Optional<Instant> time) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (certificate.getIssuer().equals(certificate.getSubject())) {
      doubts.add(Doubt.SELF_SIGNED);
    }
    if (time.filter(at -> at.isAfter(certificate.getNotAfter().toInstant())).isPresent()) {
      doubts.add(Doubt.EXPIRED);
    }
    if (time.filter(at -> at.isBefore(certificate.getNotBefore().toInstant())).isPresent()) {
      doubts.add(Doubt.TOO_EARLY);
    }
    return doubts;
  }

  /** What was signed, read from the file as often as it is asked for. */
  private final class Content implements CMSProcessable {
    private final SignedRange range;

    Content(SignedRange range) {
      this.range = range;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      range.writeTo(out, file);
    }

    @Override
    public Object getContent() {
      return file;
    }
  }
}
