package minshen.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.words.Message;

/**
 * Reads dossiers (format {@code minshen-dossier/1}, YAML 1.2 or JSON). What is not understood is
 * refused, never skipped: a mistyped key would otherwise be a missing figure.
 *
 * <p>A reader may be used for any number of files and by several threads.
 */
public final class DossierReader {
  /** What the key {@code format} must say. */
  public static final String FORMAT = "minshen-dossier/1";

  /** The key of what is kept aside. */
  public static final String ASIDE = "aside";

  private final Library library;
  private final ReadingsReader readings;
  private final LedgerReader ledger;
  private final ClaimReader claims;
  private final OpenAnswersReader answers;
  private final ApplicantFactsReader applicantFacts;

  /** A reader of dossiers that claim items of these packs. */
  public DossierReader(Library library) {
    Items items = new Items(library);
    this.library = library;
    this.readings = new ReadingsReader(library);
    this.ledger = new LedgerReader(items);
    this.claims = new ClaimReader(items);
    this.answers = new OpenAnswersReader(library, items);
    this.applicantFacts = new ApplicantFactsReader(library);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param named how messages name it: as the user gave it
   * @throws InputException if it is no dossier; it says the line, the key and how to mend it
   */
  public Dossier read(Path file, String named, ClaimsWanted wanted) {
    return read(Documents.read(file, named), wanted);
  }

  /**
   * Reads what is already in memory.
   *
   * @throws InputException as for a file
   */
  public Dossier read(byte[] content, String named, ClaimsWanted wanted) {
    return read(Documents.parse(content, named), wanted);
  }

  /**
   * Reads a document.
   *
   * @throws InputException as for a file
   */
  public Dossier read(Node document, ClaimsWanted wanted) {
    try {
      return dossier(document, wanted);
    } catch (InputException e) {
      throw KeyNames.told(e, document, library);
    }
  }

  private Dossier dossier(Node document, ClaimsWanted wanted) {
    MappingReader fields = MappingReader.of(TypedDocument.of(document), "minshen-dossier");
    String format = fields.requiredText("format");
    if (!format.equals(FORMAT)) {
      throw new InputException(
          fields.at("format"), Message.of("exchange.wrong-format", FORMAT, format));
    }
    Applicant applicant =
        fields
            .fields("applicant")
            .map(written -> ApplicantReader.read(written, applicantFacts))
            .orElse(Applicant.BLANK);
    Readings chosen = fields.fields("readings").map(readings::read).orElse(Readings.DEFAULT);
    List<Integer> years = fields.list("years", node -> Years.read(node, "years"));
    Map<String, Map<String, Answer>> open =
        fields.fields("answers").map(answers::read).orElse(Map.of());
    List<Award> awards = fields.list("ledger", ledger::read);
    List<Claim> all = claims(fields, wanted);
    List<Aside> asides = fields.list(ASIDE, AsideReader::read);
    fields.end();
    if (all.isEmpty() && wanted == ClaimsWanted.AT_LEAST_ONE) {
      throw new InputException(fields.at("claims"), Message.of("exchange.no-claims"));
    }
    return new Dossier(applicant, chosen, years, awards, all, open, asides);
  }

  private List<Claim> claims(MappingReader fields, ClaimsWanted wanted) {
    Map<String, SourceLocation> placeById = new LinkedHashMap<>();
    return fields.list(
        "claims",
        node -> {
          Claim claim = claims.read(node, wanted);
          SourceLocation earlier = placeById.putIfAbsent(claim.id(), node.at());
          if (earlier != null) {
            throw new InputException(
                node.at(), Message.of("exchange.same-id", claim.id(), earlier.toString()));
          }
          return claim;
        });
  }
}
