package minshen.packet.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/** Checks signatures by the keys that came along with them. */
final class SignerKeys {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private SignerKeys() {}

  /** The certificate of whoever signed, out of those that came along. */
  static X509CertificateHolder certificate(
      Store<X509CertificateHolder> certificates, SignerId signer) {
    return certificates.getMatches(null).stream().filter(signer::match).findFirst().orElseThrow();
  }

  /** By the key alone: a certificate that was over is told, not taken for a change. */
  static boolean verifies(SignerInformation signer, X509CertificateHolder certificate)
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    try {
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(PROVIDER)
              .build(BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo())));
    } catch (CMSSignerDigestMismatchException e) {
      return false;
    }
  }
}
