package minshen.desktop.claims.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import minshen.desktop.work.Workspace;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.DossierWriter;
import minshen.form.ClaimDocuments;
import minshen.form.OfficialForm;
import minshen.form.UnprintableCharacterException;
import minshen.form.signing.SignableForm;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;
import minshen.store.Snapshot;
import minshen.words.Words;

/** Freezes what is exported of a claim, and tells later whether it has changed since. */
final class ExportSnapshots {
  /** The word for the official forms and the calculation sheet. */
  static final String FORMS = "forms";

  /** The word for a packet. */
  static final String PACKET = "packet";

  /** The word for sheets without their packet. */
  static final String SHEETS = "sheets";

  /** The word for what is uploaded. */
  static final String UPLOAD = "upload";

  /** The word for a form that was printed from the window. */
  static final String PRINT = "print";

  /** The word for a claim that was handed in, frozen as it was then. */
  static final String SUBMITTED = "submitted";

  private static final int PIECE = 1 << 16;

  private ExportSnapshots() {}

  /**
   * A form that was printed as it was; lays it out, so not on the window's thread.
   *
   * @param missing the numbers of missing materials with which it was drawn
   * @param form its id
   * @param pdf what was printed
   */
  static Snapshot printed(
      Workspace workspace,
      Assessment assessment,
      String claimId,
      MissingMaterials missing,
      String form,
      byte[] pdf) {
    Map<String, List<String>> papers = papers(assessment, claimId, missing);
    papers.keySet().retainAll(List.of(form));
    return of(
        workspace, assessment, claimId, PRINT, "", documents(Map.of(form + ".pdf", pdf)), papers);
  }

  /**
   * What stands on the pages of the claim's forms that are given out to be signed; a form that
   * cannot be printed is not signed. Lays them out, so not for the window's thread.
   *
   * @param missing the numbers of missing materials with which they are drawn, which may be set
   *     otherwise by now
   */
  static Map<String, List<String>> papers(
      Assessment assessment, String claimId, MissingMaterials missing) {
    Map<String, List<String>> papers = new HashMap<>();
    Outcome outcome = assessment.outcome(claimId);
    if (outcome.notEligible()) {
      return papers;
    }
    ClaimDocuments documents = new ClaimDocuments(assessment, Words.CHINESE, missing);
    for (String form : outcome.item().forms()) {
      try {
        papers.put(form, SignableForm.of(documents, claimId, form).content());
      } catch (UnprintableCharacterException e) {
        // It was not given out either.
      }
    }
    return papers;
  }

  /**
   * What was exported, as it was; reads the store and forms, so not on the window's thread.
   *
   * @param papers what was given out to be signed and sealed
   */
  static Snapshot of(
      Workspace workspace,
      Assessment assessment,
      String claimId,
      String exported,
      String folder,
      List<Snapshot.Document> documents,
      Map<String, List<String>> papers) {
    return of(
        workspace,
        assessment,
        claimId,
        exported,
        folder,
        documents,
        papers,
        workspace.today().instant());
  }

  /**
   * A claim as it was handed in; reads the store and forms, so not on the window's thread.
   *
   * @param documents what was exported of it as it was
   * @param at the time by which it is known again
   */
  static Snapshot submitted(
      Workspace workspace,
      Assessment assessment,
      String claimId,
      List<Snapshot.Document> documents,
      Instant at) {
    return of(workspace, assessment, claimId, SUBMITTED, "", documents, Map.of(), at);
  }

  private static Snapshot of(
      Workspace workspace,
      Assessment assessment,
      String claimId,
      String exported,
      String folder,
      List<Snapshot.Document> documents,
      Map<String, List<String>> papers,
      Instant at) {
    Outcome outcome = assessment.outcome(claimId);
    Pack pack = outcome.pack();
    List<String> forms = outcome.notEligible() ? List.of() : outcome.item().forms();
    return new Snapshot(
        at,
        exported,
        folder,
        DossierWriter.yaml(assessment.dossier()),
        pack.id(),
        pack.version(),
        workspace.packSha256(pack).orElseThrow(),
        forms.stream().findFirst().map(form -> OfficialForm.load(form, pack).sha256()),
        documents,
        papers);
  }

  /** Whether that is all of a claim that is handed in, and not a part of it or sheets beside it. */
  static boolean isWhole(String exported) {
    return !exported.equals(PRINT) && !exported.equals(SHEETS) && !exported.equals(SUBMITTED);
  }

  /** What was written, with its digests. */
  static List<Snapshot.Document> documents(Map<String, byte[]> written) {
    return written.entrySet().stream()
        .map(d -> new Snapshot.Document(d.getKey(), digest(d.getValue())))
        .toList();
  }

  /** The files that were written, with their digests; reads them. */
  static List<Snapshot.Document> documents(List<Path> written) throws IOException {
    List<Snapshot.Document> documents = new ArrayList<>();
    for (Path file : written) {
      MessageDigest sha = sha256();
      try (InputStream in = Files.newInputStream(file)) {
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          sha.update(piece, 0, read);
        }
      }
      documents.add(
          new Snapshot.Document(
              String.valueOf(file.getFileName()), HexFormat.of().formatHex(sha.digest())));
    }
    return documents;
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
