package minshen.packs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Readings;

/** Reads {@code tests.yaml}: the cases that a pack's calculation must meet. */
public final class PackCases {
  private static final String ALTERNATIVE = "alternative";
  private static final String LIMITED_BY = "limitedBy";

  private final PackNames names;

  PackCases(PackNames names) {
    this.names = names;
  }

  /**
   * The cases of a pack.
   *
   * @throws InputException if one cannot be read
   */
  public static List<PackCase> of(PackFiles files) {
    PackNames names = PackReader.names(files);
    List<PackCase> cases =
        files.node(PackFiles.TESTS).map(new PackCases(names)::read).orElse(List.of());
    if (!names.complaints().isEmpty()) {
      throw names.complaints().getFirst();
    }
    return cases;
  }

  List<PackCase> read(Node file) {
    PackNames.ids(Optional.of(file), "name", names);
    return PackReader.list(Optional.of(file), this::packCase, names);
  }

  private PackCase packCase(Node node) {
    MappingReader fields = MappingReader.of(node, "tests");
    Node claims = fields.node("claims").orElseThrow(() -> fields.missing("claims"));
    PackCase packCase =
        new PackCase(
            fields.requiredText("name"),
            fields.text("assume").isPresent(),
            fields.fields("readings").map(this::readings).orElse(Readings.DEFAULT),
            fields.node("applicant"),
            fields.node("ledger"),
            claims,
            expected(
                fields.fields("expect").orElseThrow(() -> fields.missing("expect")),
                PackNames.ids(Optional.of(claims), "id", names)),
            fields.fields("totals").map(PackCases::totals),
            fields.at());
    fields.end();
    return packCase;
  }

  private Readings readings(MappingReader fields) {
    Set<String> alternatives = new LinkedHashSet<>();
    for (String reading : fields.keys()) {
      names.requireReading(fields.at(reading), reading);
      if (fields.requiredText(reading).equals(ALTERNATIVE)) {
        alternatives.add(reading);
      }
    }
    return new Readings(alternatives);
  }

  private Map<String, PackCase.Expected> expected(MappingReader fields, Set<String> claims) {
    Map<String, PackCase.Expected> expected = new LinkedHashMap<>();
    for (String claim : fields.keys()) {
      names.require(fields.at(claim), "packs.unknown-claim", claim, claims);
      fields.fields(claim).ifPresent(values -> expected.put(claim, expected(values)));
    }
    return expected;
  }

  private PackCase.Expected expected(MappingReader fields) {
    Map<String, Optional<String>> texts = new HashMap<>();
    Optional<List<String>> missing = Optional.empty();
    for (String key : fields.keys()) {
      switch (key) {
        case "missing" -> missing = Optional.of(fields.texts(key));
        case LIMITED_BY -> texts.put(key, Optional.of(names.clause(fields, key)));
        default -> texts.put(key, fields.text(key));
      }
    }
    return new PackCase.Expected(texts, missing);
  }

  private static Map<String, String> totals(MappingReader fields) {
    Map<String, String> totals = new LinkedHashMap<>();
    for (String year : fields.keys()) {
      totals.put(year, fields.requiredText(year));
    }
    return totals;
  }
}
