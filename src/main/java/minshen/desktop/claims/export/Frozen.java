package minshen.desktop.claims.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.exchange.DossierWriter;
import minshen.form.OfficialForm;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;
import minshen.store.Snapshot;
import minshen.store.pack.BundledPacks;
import minshen.store.pack.SealedPack;

/** Freezes what is exported of a claim, and tells later whether it has changed since. */
final class Frozen {
  /** The word for the official forms and the calculation sheet. */
  static final String FORMS = "forms";

  private Frozen() {}

  /** What was exported, as it was; reads packs and forms, so not on the window's thread. */
  static Snapshot of(
      Assessment assessment, String claimId, Path folder, Map<String, byte[]> documents) {
    Outcome outcome = assessment.outcome(claimId);
    Pack pack = outcome.pack();
    List<String> forms = outcome.notEligible() ? List.of() : outcome.item().forms();
    return new Snapshot(
        Instant.now(),
        FORMS,
        folder.toString(),
        DossierWriter.yaml(assessment.dossier()),
        pack.id(),
        pack.version(),
        packDigest(pack),
        forms.stream().findFirst().map(form -> OfficialForm.load(form, pack).sha256()),
        documents.entrySet().stream()
            .map(d -> new Snapshot.Document(d.getKey(), digest(d.getValue())))
            .toList());
  }

  /** Whether the dossier is no longer what was exported. */
  static boolean isOutdated(Snapshot snapshot, Assessment assessment) {
    return !snapshot.dossier().equals(DossierWriter.yaml(assessment.dossier()));
  }

  /**
   * The SHA-256 of the files of a pack that comes with the program; else of what was read of it.
   */
  private static String packDigest(Pack pack) {
    Optional<SealedPack> bundled =
        BundledPacks.read().stream().filter(read -> read.pack().equals(pack)).findFirst();
    return bundled
        .map(SealedPack::sha256)
        .orElseGet(() -> digest(pack.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
