package minshen.exchange;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Bank;
import minshen.dossier.Contact;
import minshen.dossier.LegalRepresentative;
import minshen.dossier.Profile;
import minshen.files.MappingReader;
import minshen.policy.ApplicantKind;
import minshen.policy.calc.Value;

/** Reads the applicant. Everything may be absent; what must be there for a form is a finding. */
final class ApplicantReader {
  private static final Map<String, ApplicantKind> KINDS = new LinkedHashMap<>();
  private static final Map<ApplicantKind, String> WORDS = new EnumMap<>(ApplicantKind.class);

  static {
    for (ApplicantKind kind : ApplicantKind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      KINDS.put(word, kind);
      WORDS.put(kind, word);
    }
  }

  private ApplicantReader() {}

  /** The word for a kind in dossiers. */
  static String word(ApplicantKind kind) {
    return WORDS.get(kind);
  }

  static Applicant read(MappingReader fields, ApplicantFactsReader facts) {
    Applicant applicant =
        new Applicant(
            fields.text("name"),
            fields.text("creditCode"),
            fields.choice("kind", KINDS),
            fields.text("postalAddress"),
            fields.text("registeredAddress"),
            fields.text("town"),
            fields
                .fields("legalRepresentative")
                .map(ApplicantReader::representative)
                .orElse(LegalRepresentative.BLANK),
            fields.fields("contact").map(ApplicantReader::contact).orElse(Contact.BLANK),
            fields.fields("bank").map(ApplicantReader::bank).orElse(Bank.BLANK),
            fields.fields("profile").map(ApplicantReader::profile).orElse(Profile.BLANK),
            fields.fields("facts").map(facts::read).orElse(Map.of()));
    fields.end();
    return applicant;
  }

  /** The applicant of a case of a pack: what claims are told of it, without what forms print. */
  static Applicant ofCase(MappingReader fields, ApplicantFactsReader facts) {
    Optional<ApplicantKind> kind = fields.choice("kind", KINDS);
    Optional<String> town = fields.text("town");
    Profile profile =
        new Profile(
            fields.text("industryCode"),
            Optional.empty(),
            Optional.empty(),
            fields.date("foundedOn"),
            fields.decimal("registeredCapital"),
            fields.whole("employees"),
            fields.yesNo("foreignInvested"),
            Optional.empty());
    Map<String, Value> given = fields.fields("facts").map(facts::read).orElse(Map.of());
    fields.end();
    return new Applicant(
        Optional.empty(),
        Optional.empty(),
        kind,
        Optional.empty(),
        Optional.empty(),
        town,
        LegalRepresentative.BLANK,
        Contact.BLANK,
        Bank.BLANK,
        profile,
        given);
  }

  private static LegalRepresentative representative(MappingReader fields) {
    LegalRepresentative person =
        new LegalRepresentative(
            fields.text("name"), fields.text("phone"), fields.text("mobile"), fields.text("email"));
    fields.end();
    return person;
  }

  private static Contact contact(MappingReader fields) {
    Contact person =
        new Contact(
            fields.text("name"),
            fields.text("title"),
            fields.text("phone"),
            fields.text("mobile"),
            fields.text("fax"),
            fields.text("email"));
    fields.end();
    return person;
  }

  private static Bank bank(MappingReader fields) {
    Bank bank = new Bank(fields.text("name"), fields.text("account"));
    fields.end();
    return bank;
  }

  private static Profile profile(MappingReader fields) {
    Profile profile =
        new Profile(
            fields.text("industryCode"),
            fields.text("industryName"),
            fields.text("businessScope"),
            fields.date("foundedOn"),
            fields.decimal("registeredCapital"),
            fields.whole("employees"),
            fields.yesNo("foreignInvested"),
            fields.text("text"));
    fields.end();
    return profile;
  }
}
