package minshen.desktop.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Claim;
import minshen.dossier.finding.ClaimStatus;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.form.signing.SigningFindings;
import minshen.words.Words;

/**
 * What is to be done for a company, one sentence each, what weighs most first. Empty fields of one
 * sheet are one thing to do, and so are the materials that one claim lacks: they are mended in one
 * go, and would hide everything else.
 */
final class Todos {
  private static final int MOST_NAMES = 4;

  private final DossierEditor dossierEditor;
  private final Words words;

  Todos(DossierEditor dossierEditor, Words words) {
    this.dossierEditor = dossierEditor;
    this.words = words;
  }

  /**
   * Findings that are one thing to do.
   *
   * @param lack what kind of thing is lacking
   * @param single the one finding, where it is not told together with others
   */
  private record Group(
      Optional<Finding.Lack.Kind> lack, Optional<String> claim, Optional<Finding> single) {
    static Group of(Finding finding) {
      Optional<Finding.Lack.Kind> lack = finding.lack().map(Finding.Lack::kind);
      return new Group(
          lack, finding.claimId(), lack.isPresent() ? Optional.empty() : Optional.of(finding));
    }
  }

  /** All of them. */
  Stream<Todo> all() {
    Map<Group, List<Finding>> groups = new LinkedHashMap<>();
    Stream.concat(
            dossierEditor.assessment().findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE),
            dossierEditor.dossier().claims().stream().flatMap(this::signing))
        .filter(finding -> finding.claimId().map(this::isPreparing).orElse(true))
        .forEach(
            finding ->
                groups.computeIfAbsent(Group.of(finding), _ -> new ArrayList<>()).add(finding));
    return groups.values().stream().map(this::todo).sorted(Comparator.comparing(Todo::severity));
  }

  /**
   * Forms to be signed again; and signatures and seals once everything else is there, or the first
   * of them is.
   */
  private Stream<Finding> signing(Claim claim) {
    boolean now = claim.signing().hasBegun() || status(claim.id()) == ClaimStatus.READY;
    return dossierEditor.signingFindings(claim.id()).stream()
        .filter(
            finding ->
                finding.severity() != Severity.NOTE
                    || (now && finding.code().equals(SigningFindings.OPEN)));
  }

  private ClaimStatus status(String claim) {
    return ClaimStatus.of(dossierEditor.assessment(), claim);
  }

  /** What is handed in is not mended any more, unless it came back for that. */
  private boolean isPreparing(String claim) {
    return status(claim).preparing() || dossierEditor.claimProgress(claim).isMending();
  }

  private Todo todo(List<Finding> findings) {
    Finding first = findings.getFirst();
    return new Todo(
        first.severity(),
        text(findings),
        where(first),
        dossierEditor.id(),
        first.claimId(),
        first.field());
  }

  private String text(List<Finding> findings) {
    Finding first = findings.getFirst();
    return first
        .lack()
        .map(Finding.Lack::kind)
        .filter(kind -> findings.size() > 1 || kind == Finding.Lack.Kind.MATERIAL)
        .map(kind -> together(kind, findings))
        .orElseGet(() -> words.say(first.text()));
  }

  private String together(Finding.Lack.Kind kind, List<Finding> findings) {
    String names =
        String.join(
            words.say("desktop.comma"),
            findings.stream()
                .limit(MOST_NAMES)
                .flatMap(finding -> finding.lack().stream())
                .map(lack -> words.say(lack.name()))
                .toList());
    boolean more = findings.size() > MOST_NAMES;
    String key =
        switch (kind) {
          case FIELD -> more ? "desktop.overview.fields-more" : "desktop.overview.fields";
          case MATERIAL -> more ? "desktop.overview.materials-more" : "desktop.overview.materials";
        };
    return words.say(key, findings.size(), names);
  }

  private String where(Finding finding) {
    return finding
        .claimId()
        .flatMap(id -> dossierEditor.dossier().claim(id))
        .map(Todos::named)
        .orElse(words.say("desktop.applicants"));
  }

  private static String named(Claim claim) {
    return claim.item() + claim.input().project().map(project -> " " + project).orElse("");
  }
}
