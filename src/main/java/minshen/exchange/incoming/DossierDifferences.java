package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Aside;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.DossierWriter;
import minshen.files.Node;
import minshen.policy.Library;

/**
 * Where another dossier of the same applicant says otherwise. Its claims are matched by item,
 * variant and project, not by id: two people number theirs alike. A claim without a counterpart is
 * one difference as a whole; so is a row of the ledger.
 */
final class DossierDifferences {
  private final Dossier mine;
  private final Dossier matched;
  private final List<String> ids;
  private final Set<List<String>> blank;
  private final Node.Mapping theirs;
  private final Map<ValueKey, Node> myLeaves;
  private final KeyLabels labels;
  private final List<ValueDifference> all = new ArrayList<>();

  /**
   * @param blank the ways to the values for which the other has a blank place
   */
  DossierDifferences(Library library, Dossier mine, Dossier theirs, Set<List<String>> blank) {
    this.mine = mine;
    this.ids = theirs.claims().stream().map(Claim::id).toList();
    this.blank = blank;
    this.matched = matched(mine, theirs, blank);
    this.theirs = DossierWriter.document(matched);
    this.myLeaves = DossierNodes.leaves(DossierWriter.document(mine));
    this.labels = new KeyLabels(library, matched);
  }

  /** The other dossier, its claims under the ids that they have, or will have, in the first. */
  Dossier matched() {
    return matched;
  }

  List<ValueDifference> all() {
    List<Node> myLedger =
        items(Optional.ofNullable(myLeaves.get(new ValueKey(List.of(ValueKey.LEDGER)))));
    DossierNodes.leaves(theirs)
        .forEach(
            (key, value) -> {
              if (key.path().getFirst().equals(ValueKey.LEDGER)) {
                rows(value, myLedger);
              } else if (key.path().getFirst().equals(ValueKey.ASIDE)) {
                asides(items(Optional.of(value)));
              } else if (isKnown(key)) {
                compare(key, value);
              }
            });
    DossierNodes.claims(theirs).entrySet().stream()
        .filter(claim -> mine.claim(claim.getKey()).isEmpty())
        .forEach(claim -> add(ValueKey.claim(claim.getKey()), Optional.empty(), claim.getValue()));
    cleared();
    return all;
  }

  /** What the other has a place for in which nothing stands. */
  private void cleared() {
    Set<ValueKey> places = blank.stream().map(this::matched).collect(Collectors.toSet());
    myLeaves.forEach(
        (key, value) -> {
          if (places.contains(key) && isKnown(key)) {
            add(key, Optional.of(text(value)), DossierNodes.NOTHING);
          }
        });
  }

  /** The key of a place, its claim under the id that it has in the first dossier. */
  private ValueKey matched(List<String> path) {
    ValueKey key = new ValueKey(path);
    return key.claimId()
        .map(ids::indexOf)
        .filter(place -> place >= 0)
        .map(place -> ValueKey.claim(matched.claims().get(place).id()).then(key.dotted()))
        .orElse(key);
  }

  /** Everything but the values of claims that come as a whole. */
  private boolean isKnown(ValueKey key) {
    boolean names = key.path().getLast().equals("format") || key.dotted().equals("id");
    return !names && key.claimId().map(id -> mine.claim(id).isPresent()).orElse(true);
  }

  private void compare(ValueKey key, Node value) {
    Optional<String> before = Optional.ofNullable(myLeaves.get(key)).map(DossierDifferences::text);
    if (!before.equals(Optional.of(text(value)))) {
      add(key, before, value);
    }
  }

  private void rows(Node ledger, List<Node> myLedger) {
    List<String> had = myLedger.stream().map(DossierDifferences::text).toList();
    int number = 0;
    for (Node row : items(Optional.of(ledger))) {
      if (!had.contains(text(row))) {
        add(new ValueKey(List.of(ValueKey.LEDGER, String.valueOf(number))), Optional.empty(), row);
      }
      number++;
    }
  }

  /** What is kept aside is said once, wherever it came from, and never replaced. */
  private void asides(List<Node> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Aside aside = matched.asides().get(i);
      if (mine.asides().stream().noneMatch(aside::saysAs)) {
        ValueKey key = new ValueKey(List.of(ValueKey.ASIDE, String.valueOf(i)));
        all.add(
            new ValueDifference(
                key,
                labels.of(key),
                Optional.empty(),
                aside.text(),
                Optional.empty(),
                rows.get(i)));
      }
    }
  }

  private void add(ValueKey key, Optional<String> before, Node value) {
    all.add(new ValueDifference(key, labels.of(key), before, text(value), Optional.empty(), value));
  }

  private static Dossier matched(Dossier mine, Dossier theirs, Set<List<String>> blank) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Claim claim : theirs.claims()) {
      String id =
          mine.claims().stream()
              .filter(own -> !claims.containsKey(own.id()))
              .filter(own -> isSame(own, claim) || isCleared(own, claim, blank))
              .findFirst()
              .map(Claim::id)
              .orElseGet(() -> fresh(claim.id(), mine, theirs, claims));
      claims.put(id, claim.withInput(claim.input().withId(id)));
    }
    return theirs.withClaims(List.copyOf(claims.values()));
  }

  /** Whether somebody has cleared the project of a claim that is there: it is the same one. */
  private static boolean isCleared(Claim own, Claim claim, Set<List<String>> blank) {
    return own.id().equals(claim.id())
        && own.item().equals(claim.item())
        && own.input().variant().equals(claim.input().variant())
        && blank.contains(List.of(ValueKey.CLAIMS, claim.id(), FieldCatalogue.PROJECT.key()));
  }

  private static boolean isSame(Claim own, Claim claim) {
    return own.item().equals(claim.item())
        && own.input().variant().equals(claim.input().variant())
        && own.input().project().equals(claim.input().project());
  }

  private static String fresh(String id, Dossier mine, Dossier theirs, Map<String, Claim> taken) {
    String fresh = id;
    for (int number = 2;
        mine.claim(fresh).isPresent()
            || taken.containsKey(fresh)
            || (!fresh.equals(id) && theirs.claim(fresh).isPresent());
        number++) {
      fresh = id + "-" + number;
    }
    return fresh;
  }

  private static List<Node> items(Optional<Node> list) {
    return list.filter(Node.Sequence.class::isInstance)
        .map(node -> ((Node.Sequence) node).items())
        .orElse(List.of());
  }

  /** A value in one line, as people would read it out. */
  static String text(Node value) {
    return switch (value) {
      case Node.Scalar scalar -> scalar.text();
      case Node.Sequence sequence ->
          sequence.items().stream().map(DossierDifferences::text).collect(Collectors.joining("；"));
      case Node.Mapping mapping ->
          mapping.entries().values().stream()
              .map(entry -> text(entry.value()))
              .collect(Collectors.joining("，"));
    };
  }
}
