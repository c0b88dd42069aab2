package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Somebody with a key and a certificate who signs PDFs. */
public final class SampleSigner {
  private static final Provider PROVIDER = new BouncyCastleProvider();
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  /** When all is signed: half past nine in Shanghai. */
  static final Instant SIGNED = Instant.parse("2026-03-14T01:30:00Z");

  /** When a stamp of time was given: eight o'clock in Shanghai. */
  static final Instant STAMPED = Instant.parse("2026-05-01T00:00:00Z");

  private final KeyPair keys;
  private final String algorithm;
  private final X509CertificateHolder certificate;
  private CMSAttributeTableGenerator stamp = parameters -> new AttributeTable(new DERSet());

  private SampleSigner(KeyPair keys, String algorithm, X509CertificateHolder certificate) {
    this.keys = keys;
    this.algorithm = algorithm;
    this.certificate = certificate;
  }

  /** With a key of RSA, and a certificate of an authority. */
  public static SampleSigner rsa(String name) throws Exception {
    return of("RSA", "SHA256withRSA", name, "Beispiel CA", Instant.parse("2027-01-01T00:00:00Z"));
  }

  /** With a certificate that was over when it was signed. */
  static SampleSigner expired(String name) throws Exception {
    return of("RSA", "SHA256withRSA", name, "Beispiel CA", Instant.parse("2026-02-01T00:00:00Z"));
  }

  /** With a certificate made out to itself. */
  static SampleSigner selfSigned(String name) throws Exception {
    return of("RSA", "SHA256withRSA", name, name, Instant.parse("2027-01-01T00:00:00Z"));
  }

  /** With a key of the national standard GM/T 0003. */
  static SampleSigner sm2(String name) throws Exception {
    return of("EC", "SM3withSM2", name, "Beispiel CA", Instant.parse("2027-01-01T00:00:00Z"));
  }

  private static SampleSigner of(
      String kind, String algorithm, String name, String issuer, Instant until) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, PROVIDER);
    if (kind.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("sm2p256v1"));
    } else {
      generator.initialize(2048);
    }
    KeyPair keys = generator.generateKeyPair();
    X509CertificateHolder certificate =
        new JcaX509v3CertificateBuilder(
                name(issuer),
                BigInteger.TEN,
                Date.from(FROM),
                Date.from(until),
                name(name),
                keys.getPublic())
            .build(signer(algorithm, keys));
    return new SampleSigner(keys, algorithm, certificate);
  }

  /**
   * Has all signatures stamped with a time from now on.
   *
   * @param ofIt whether the stamp is one of the signature, else of something else
   */
  SampleSigner stampedAt(Instant time, boolean ofIt) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", PROVIDER);
    generator.initialize(2048);
    KeyPair own = generator.generateKeyPair();
    X509CertificateHolder clock =
        new JcaX509v3CertificateBuilder(
                name("CA"),
                BigInteger.TWO,
                Date.from(FROM),
                Date.from(time),
                name("TSA"),
                own.getPublic())
            .addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
            .build(signer("SHA256withRSA", own));
    stamp =
        parameters -> {
          byte[] signature = (byte[]) parameters.get(CMSAttributeTableGenerator.SIGNATURE);
          return stamp(own, clock, time, ofIt ? signature : new byte[1]);
        };
    return this;
  }

  private static AttributeTable stamp(
      KeyPair keys, X509CertificateHolder clock, Instant time, byte[] stamped) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new SignerInfoGeneratorBuilder(digests).build(signer("SHA256withRSA", keys), clock),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier("1.2.3"));
      tokens.addCertificates(new CollectionStore<>(List.of(clock)));
      byte[] imprint = MessageDigest.getInstance("SHA-256").digest(stamped);
      TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      TimeStampToken token =
          tokens.generate(
              requests.generate(TSPAlgorithms.SHA256, imprint), BigInteger.ONE, Date.from(time));
      return new AttributeTable(
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(token.toCMSSignedData().toASN1Structure())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static X500Name name(String name) {
    return new X500NameBuilder().addRDN(BCStyle.C, "CN").addRDN(BCStyle.CN, name).build();
  }

  private static ContentSigner signer(String algorithm, KeyPair keys)
      throws OperatorCreationException {
    return new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(keys.getPrivate());
  }

  /** Signs a PDF behind what is in it; the signature shows itself nowhere. */
  public Path sign(Path source, Path target) throws IOException {
    return sign(source, target, "adbe.pkcs7.detached");
  }

  /** Signs a PDF, in the field named {@code seal} if it has one. */
  public Path sign(Path source, Path target, String format) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(source.toFile());
        OutputStream out = Files.newOutputStream(target)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(format));
      signature.setName("as the file says");
      Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
      date.setTimeInMillis(SIGNED.toEpochMilli());
      signature.setSignDate(date);
      PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
      if (form != null && form.getField("seal") instanceof PDSignatureField seal) {
        seal.getCOSObject().setItem(COSName.V, signature);
        seal.getCOSObject().setNeedToBeUpdated(true);
      }
      show(form, pdf, signature);
      pdf.saveIncremental(out);
    }
    return target;
  }

  /** PDFBox takes the look from a field that it signs. */
  private void show(PDAcroForm form, PDDocument pdf, PDSignature signature) throws IOException {
    if (form == null || !(form.getField("seal") instanceof PDSignatureField seal)) {
      pdf.addSignature(signature, this::signed);
      return;
    }
    PDAnnotationWidget widget = seal.getWidgets().getFirst();
    PDRectangle box = widget.getRectangle();
    PDAppearanceDictionary look = widget.getAppearance();
    pdf.addSignature(signature, this::signed);
    widget.setRectangle(box);
    widget.setAppearance(look);
  }

  private byte[] signed(InputStream content) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      DefaultSignedAttributeTableGenerator attributes =
          new DefaultSignedAttributeTableGenerator(
              new AttributeTable(
                  new Attribute(
                      CMSAttributes.signingTime, new DERSet(new Time(Date.from(SIGNED))))));
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
              .setSignedAttributeGenerator(attributes)
              .setUnsignedAttributeGenerator(stamp)
              .build(signer(algorithm, keys), certificate));
      generator.addCertificates(new CollectionStore<>(List.of(certificate)));
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (CMSException | OperatorCreationException e) {
      throw new IOException(e);
    }
  }
}
