package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.exchange.DossierWriter;
import minshen.files.Node;
import minshen.policy.Library;
import minshen.words.Message;

/**
 * What a claim and its company say otherwise now than in a version that was handed in, value by
 * value; of lists, what was added and what was taken out. Other claims, the ledger and what became
 * of the claim play no part.
 */
public final class ClaimChanges {
  private final Library library;
  private final Dossier sent;
  private final Dossier now;

  private ClaimChanges(Library library, Dossier sent, Dossier now) {
    this.library = library;
    this.sent = sent;
    this.now = now;
  }

  /**
   * One change.
   *
   * @param label what people call the value
   * @param before what was handed in; empty if it was blank
   * @param after what it is now; empty if it is blank
   */
  public record Change(Message label, Optional<String> before, Optional<String> after) {}

  /** The changes of a claim; none if one of the dossiers does not have it. */
  public static List<Change> between(Library library, Dossier sent, Dossier now, String claimId) {
    return alone(sent, claimId)
        .flatMap(
            before ->
                alone(now, claimId).map(after -> new ClaimChanges(library, before, after).all()))
        .orElse(List.of());
  }

  private static Optional<Dossier> alone(Dossier dossier, String claimId) {
    return dossier
        .claim(claimId)
        .map(
            claim ->
                new Dossier(
                    dossier.applicant(),
                    dossier.readings(),
                    List.of(),
                    List.of(),
                    List.of(claim.withProgress(ClaimProgress.NONE)),
                    Map.of()));
  }

  private List<Change> all() {
    Map<ValueKey, Node> before = DossierNodes.leaves(DossierWriter.document(sent));
    Map<ValueKey, Node> after = DossierNodes.leaves(DossierWriter.document(now));
    Set<ValueKey> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Change> changes = new ArrayList<>();
    for (ValueKey key : keys) {
      List<String> had = values(before.get(key));
      List<String> has = values(after.get(key));
      if (!had.equals(has)) {
        changes.add(change(key, had, has));
      }
    }
    return changes;
  }

  private Change change(ValueKey key, List<String> had, List<String> has) {
    List<String> gone = had.stream().filter(value -> !has.contains(value)).toList();
    List<String> come = has.stream().filter(value -> !had.contains(value)).toList();
    // What stands in another order only is told whole.
    boolean moved = gone.isEmpty() && come.isEmpty();
    Dossier holder = has.isEmpty() ? sent : now;
    return new Change(
        new KeyLabels(library, holder).of(key),
        together(moved ? had : gone),
        together(moved ? has : come));
  }

  private static List<String> values(Node node) {
    return switch (node) {
      case null -> List.of();
      case Node.Sequence sequence ->
          sequence.items().stream().map(DossierDifferences::text).toList();
      default -> List.of(DossierDifferences.text(node));
    };
  }

  private static Optional<String> together(List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().collect(Collectors.joining("；")));
  }
}
