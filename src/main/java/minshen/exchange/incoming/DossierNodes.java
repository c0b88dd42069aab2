package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;

/** A dossier as its file would have it: values by key, and the same with some of them replaced. */
final class DossierNodes {
  /** What stands behind a key whose value goes. */
  static final Node.Scalar NOTHING =
      new Node.Scalar("", Node.Kind.NOTHING, SourceLocation.of("dossier"));

  private DossierNodes() {}

  /** Every single value and every list by its key; of claims, the values of each. */
  static Map<ValueKey, Node> leaves(Node.Mapping dossier) {
    Map<ValueKey, Node> leaves = new LinkedHashMap<>();
    dossier
        .entries()
        .forEach(
            (key, entry) -> {
              if (key.equals(ValueKey.CLAIMS) && entry.value() instanceof Node.Sequence claims) {
                claims.items().forEach(claim -> collect(ValueKey.claim(id(claim)), claim, leaves));
              } else {
                collect(new ValueKey(List.of(key)), entry.value(), leaves);
              }
            });
    return leaves;
  }

  /** The claims of a document by their ids. */
  static Map<String, Node> claims(Node.Mapping dossier) {
    Map<String, Node> claims = new LinkedHashMap<>();
    Node.Entry entry = dossier.entries().get(ValueKey.CLAIMS);
    if (entry != null && entry.value() instanceof Node.Sequence sequence) {
      sequence.items().forEach(claim -> claims.put(id(claim), claim));
    }
    return claims;
  }

  /** The same document with another value behind a key; a claim it lacks is added at the end. */
  static Node.Mapping with(Node.Mapping dossier, ValueKey key, Node value) {
    List<String> path = key.path();
    return switch (path.getFirst()) {
      case ValueKey.CLAIMS ->
          dossier.with(List.of(ValueKey.CLAIMS), claimsWith(dossier, key, value));
      case ValueKey.LEDGER, ValueKey.ASIDE ->
          dossier.with(List.of(path.getFirst()), listWith(dossier, path.getFirst(), value));
      default -> dossier.with(path, value);
    };
  }

  /** A text as a value. */
  static Node.Scalar text(String text) {
    return new Node.Scalar(text, Node.Kind.TEXT, SourceLocation.of("dossier"));
  }

  private static Node claimsWith(Node.Mapping dossier, ValueKey key, Node value) {
    String id = key.path().get(1);
    List<String> rest = key.path().subList(2, key.path().size());
    Map<String, Node> claims = claims(dossier);
    Node.Mapping claim =
        claims.get(id) instanceof Node.Mapping there
            ? there
            : new Node.Mapping(Map.of(), dossier.at()).with(List.of("id"), text(id));
    claims.put(id, rest.isEmpty() ? value : claim.with(rest, value));
    return new Node.Sequence(List.copyOf(claims.values()), dossier.at());
  }

  private static Node listWith(Node.Mapping dossier, String list, Node row) {
    Node.Entry entry = dossier.entries().get(list);
    List<Node> rows = new ArrayList<>();
    if (entry != null && entry.value() instanceof Node.Sequence sequence) {
      rows.addAll(sequence.items());
    }
    rows.add(row);
    return new Node.Sequence(rows, dossier.at());
  }

  private static void collect(ValueKey key, Node node, Map<ValueKey, Node> leaves) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                List<String> longer = new ArrayList<>(key.path());
                longer.add(name);
                collect(new ValueKey(longer), entry.value(), leaves);
              });
    } else {
      leaves.put(key, node);
    }
  }

  private static String id(Node claim) {
    if (claim instanceof Node.Mapping mapping
        && mapping.entries().get("id").value() instanceof Node.Scalar id) {
      return id.text();
    }
    throw new InputException(claim.at(), Message.of("files.wants-mapping", "claims"));
  }
}
