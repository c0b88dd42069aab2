package minshen.exchange.incoming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.Dossier;
import minshen.exchange.DossierWriter;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.Place;

/** A dossier as its file would have it: values by key, and the same with some of them replaced. */
final class DossierNodes {
  private DossierNodes() {}

  /** The dossier as a document. */
  static Node.Mapping of(Dossier dossier) {
    byte[] json = DossierWriter.json(dossier).getBytes(StandardCharsets.UTF_8);
    if (Documents.parse(json, "dossier") instanceof Node.Mapping mapping) {
      return mapping;
    }
    throw new IllegalStateException("a dossier is a mapping");
  }

  /** Every single value and every list by its key; of claims, the values of each. */
  static Map<Key, Node> leaves(Node.Mapping dossier) {
    Map<Key, Node> leaves = new LinkedHashMap<>();
    dossier
        .entries()
        .forEach(
            (key, entry) -> {
              if (key.equals(Key.CLAIMS) && entry.value() instanceof Node.Sequence claims) {
                claims.items().forEach(claim -> collect(Key.claim(id(claim)), claim, leaves));
              } else {
                collect(new Key(List.of(key)), entry.value(), leaves);
              }
            });
    return leaves;
  }

  /** The claims of a document by their ids. */
  static Map<String, Node> claims(Node.Mapping dossier) {
    Map<String, Node> claims = new LinkedHashMap<>();
    Node.Entry entry = dossier.entries().get(Key.CLAIMS);
    if (entry != null && entry.value() instanceof Node.Sequence sequence) {
      sequence.items().forEach(claim -> claims.put(id(claim), claim));
    }
    return claims;
  }

  /** The same document with another value behind a key; a claim it lacks is added at the end. */
  static Node.Mapping with(Node.Mapping dossier, Key key, Node value) {
    List<String> path = key.path();
    return switch (path.getFirst()) {
      case Key.CLAIMS -> put(dossier, Key.CLAIMS, claimsWith(dossier, key, value));
      case Key.LEDGER -> put(dossier, Key.LEDGER, ledgerWith(dossier, value));
      default -> within(dossier, path, value);
    };
  }

  /** A text as a value. */
  static Node.Scalar text(String text) {
    return new Node.Scalar(text, Node.Kind.TEXT, Place.of("dossier"));
  }

  private static Node claimsWith(Node.Mapping dossier, Key key, Node value) {
    String id = key.path().get(1);
    List<String> rest = key.path().subList(2, key.path().size());
    Map<String, Node> claims = claims(dossier);
    Node.Mapping claim =
        claims.get(id) instanceof Node.Mapping there
            ? there
            : put(new Node.Mapping(Map.of(), dossier.at()), "id", text(id));
    claims.put(id, rest.isEmpty() ? value : within(claim, rest, value));
    return new Node.Sequence(List.copyOf(claims.values()), dossier.at());
  }

  private static Node ledgerWith(Node.Mapping dossier, Node row) {
    Node.Entry entry = dossier.entries().get(Key.LEDGER);
    List<Node> rows = new ArrayList<>();
    if (entry != null && entry.value() instanceof Node.Sequence sequence) {
      rows.addAll(sequence.items());
    }
    rows.add(row);
    return new Node.Sequence(rows, dossier.at());
  }

  private static Node.Mapping within(Node.Mapping mapping, List<String> path, Node value) {
    String first = path.getFirst();
    if (path.size() == 1) {
      return put(mapping, first, value);
    }
    Node.Entry entry = mapping.entries().get(first);
    Node.Mapping inner =
        entry != null && entry.value() instanceof Node.Mapping there
            ? there
            : new Node.Mapping(Map.of(), mapping.at());
    return put(mapping, first, within(inner, path.subList(1, path.size()), value));
  }

  private static Node.Mapping put(Node.Mapping mapping, String key, Node value) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.put(key, new Node.Entry(value.at(), value));
    return new Node.Mapping(entries, mapping.at());
  }

  private static void collect(Key key, Node node, Map<Key, Node> leaves) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                List<String> longer = new ArrayList<>(key.path());
                longer.add(name);
                collect(new Key(longer), entry.value(), leaves);
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
    throw new InputException(claim.at(), minshen.words.Message.of("files.wants-mapping", "claims"));
  }
}
