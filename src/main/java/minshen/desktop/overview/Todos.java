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
import minshen.words.Message;
import minshen.words.Words;

/**
 * What is to be done for a company, one sentence each, what weighs most first. Empty fields of one
 * sheet are one thing to do, and so are the materials that one claim lacks: they are mended in one
 * go, and would hide everything else.
 */
final class Todos {
  private static final String MATERIAL = "dossier.material-missing";

  /** What is told together, and how. */
  private static final Map<String, String> TOGETHER =
      Map.of("dossier.field-missing", "fields", MATERIAL, "materials");

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
   * @param key of their words, or that of the one finding
   */
  private record Group(String key, Optional<String> claim, String single) {
    static Group of(Finding finding) {
      String key = finding.text().key();
      return new Group(key, finding.claimId(), TOGETHER.containsKey(key) ? "" : finding.toString());
    }
  }

  /** All of them. */
  Stream<Todo> all() {
    Map<Group, List<Finding>> groups = new LinkedHashMap<>();
    dossierEditor.assessment().findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .filter(finding -> finding.claimId().map(this::isPreparing).orElse(true))
        .forEach(
            finding ->
                groups.computeIfAbsent(Group.of(finding), _ -> new ArrayList<>()).add(finding));
    return groups.values().stream().map(this::todo).sorted(Comparator.comparing(Todo::severity));
  }

  /** What is handed in is not mended any more. */
  private boolean isPreparing(String claim) {
    return ClaimStatus.of(dossierEditor.assessment(), claim, dossierEditor.claimProgress(claim))
        .preparing();
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
    Message text = findings.getFirst().text();
    Optional<String> together = Optional.ofNullable(TOGETHER.get(text.key()));
    if (together.isEmpty() || (findings.size() == 1 && !text.key().equals(MATERIAL))) {
      return words.say(text);
    }
    String names =
        String.join(
            words.say("desktop.comma"),
            findings.stream().limit(MOST_NAMES).map(finding -> name(finding.text())).toList());
    String key = "desktop.overview." + together.get();
    return findings.size() > MOST_NAMES
        ? words.say(key + "-more", findings.size(), names)
        : words.say(key, findings.size(), names);
  }

  /** What a message names in words; ids stand among its arguments, too. */
  private String name(Message text) {
    return text.arguments().stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .findFirst()
        .map(words::say)
        .orElse("");
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
