package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.PageChoice;
import minshen.dossier.Platform;
import minshen.dossier.Redactions;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the claims of one applicant out of their tables. */
final class ClaimTableReader {
  private final Handle handle;
  private final long applicant;

  ClaimTableReader(Handle handle, long applicant) {
    this.handle = handle;
    this.applicant = applicant;
  }

  /** The claims, in their order. */
  List<Claim> read() {
    Map<Long, Map<String, Value>> facts = facts();
    Map<Long, List<Product>> products = products();
    Map<Long, Map<String, Answer>> answers = answers();
    Map<Long, Platform> platforms = platforms();
    Map<Long, List<Attachment>> attachments = attachments();
    Map<Long, Signing> signings = signings();
    Map<Long, ClaimProgress> progress = new ClaimProgressRows(handle).read(applicant);
    return handle
        .createQuery("select * from claim where applicant = ? order by place")
        .bind(0, applicant)
        .map(
            (row, _) -> {
              long id = row.getLong("id");
              ClaimInput input =
                  ClaimInput.blank(row.getString("name"), row.getString("item"))
                      .withVariant(RowMaps.text(row, "variant"))
                      .withFacts(facts.getOrDefault(id, Map.of()))
                      .withProducts(products.getOrDefault(id, List.of()))
                      .withAnswers(answers.getOrDefault(id, Map.of()));
              Claim claim =
                  new Claim(
                      input,
                      Optional.empty(),
                      Optional.ofNullable(platforms.get(id)),
                      attachments.getOrDefault(id, List.of()),
                      signings.getOrDefault(id, Signing.NONE),
                      progress.getOrDefault(id, ClaimProgress.NONE));
              for (DossierField<?> field : FieldCatalogue.of(Part.CLAIM)) {
                claim = with(claim, field, row);
              }
              return claim;
            })
        .list();
  }

  private static <T> Claim with(Claim claim, DossierField<T> field, ResultSet row)
      throws SQLException {
    return claim.with(field, FieldColumns.of(row, field));
  }

  /** Collects entries into lists by key, in the order in which they come. */
  static <K, T> Collector<Map.Entry<K, T>, ?, Map<K, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey,
        LinkedHashMap::new,
        Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private Map<Long, Map<String, Value>> facts() {
    Map<Long, Map<String, Value>> facts = new HashMap<>();
    parts(
        "claim_fact",
        "claim",
        (row, _) ->
            facts
                .computeIfAbsent(row.getLong("claim"), _ -> new HashMap<>())
                .put(row.getString("name"), ValueColumns.of(row)));
    return facts;
  }

  private Map<Long, Map<String, Answer>> answers() {
    Map<Long, Map<String, Answer>> answers = new HashMap<>();
    parts(
        "claim_answer",
        "claim",
        (row, _) ->
            answers
                .computeIfAbsent(row.getLong("claim"), _ -> new HashMap<>())
                .put(row.getString("condition_id"), Answer.valueOf(row.getString("answer"))));
    return answers;
  }

  private Map<Long, List<Product>> products() {
    Map<List<Long>, Map<String, Value>> facts = new HashMap<>();
    parts(
        "claim_product_fact",
        "claim",
        (row, _) ->
            facts
                .computeIfAbsent(
                    List.of(row.getLong("claim"), row.getLong("place")), _ -> new HashMap<>())
                .put(row.getString("name"), ValueColumns.of(row)));
    return parts(
            "claim_product",
            "claim, place",
            (row, _) -> {
              List<Long> key = List.of(row.getLong("claim"), row.getLong("place"));
              return Map.entry(
                  row.getLong("claim"),
                  new Product(RowMaps.text(row, "name"), facts.getOrDefault(key, Map.of())));
            })
        .stream()
        .collect(grouped());
  }

  private Map<Long, Platform> platforms() {
    return parts(
            "claim_platform", "claim", (row, _) -> Map.entry(row.getLong("claim"), platform(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Platform platform(ResultSet row) throws SQLException {
    return new Platform(FieldColumns.of(row, FieldCatalogue.of(Part.PLATFORM)));
  }

  private Map<Long, List<Attachment>> attachments() {
    return listed("claim_attachment", ClaimTableReader::attachment);
  }

  private Map<Long, Signing> signings() {
    Map<Long, List<Signature>> signatures = listed(SigningRows.SIGNATURES, SigningRows::signature);
    Map<Long, List<SignedForm>> forms = listed(SigningRows.FORMS, SigningRows::form);
    Map<Long, Signing> signings = new HashMap<>();
    signatures.forEach((claim, of) -> signings.put(claim, new Signing(of, List.of())));
    forms.forEach(
        (claim, of) ->
            signings.merge(claim, new Signing(List.of(), of), (s, f) -> s.withForms(of)));
    return signings;
  }

  /** What makes a part of a claim of a row. */
  @FunctionalInterface
  private interface RowPart<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The parts that stand in a table in the order of their places, by claim. */
  private <T> Map<Long, List<T>> listed(String table, RowPart<T> part) {
    return parts(table, "claim, place", (row, _) -> Map.entry(row.getLong("claim"), part.of(row)))
        .stream()
        .collect(grouped());
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getString("material"),
        row.getString("file"),
        RowMaps.text(row, "note"),
        RowMaps.text(row, "title"),
        RowMaps.text(row, "pages").flatMap(PageChoice::parse),
        row.getInt("rotate"),
        redactions(row),
        row.getBoolean("late"));
  }

  private static Redactions redactions(ResultSet row) throws SQLException {
    Redactions boxes =
        RowMaps.text(row, "redactions").flatMap(Redactions::parse).orElse(Redactions.NONE);
    return new Redactions(boxes.boxes(), RowMaps.text(row, "redacted_content"));
  }

  /** The rows of a table that belong to the applicant's claims. */
  private <T> List<T> parts(String table, String order, RowMapper<T> mapper) {
    String columns =
        List.of(order.split(", ")).stream().map(c -> "part." + c).collect(Collectors.joining(", "));
    return handle
        .createQuery(
            "select part.* from claim join "
                + table
                + " part on part.claim = claim.id where claim.applicant = ? order by "
                + columns)
        .bind(0, applicant)
        .map(mapper)
        .list();
  }
}
