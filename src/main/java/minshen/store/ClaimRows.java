package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.PageChoice;
import minshen.dossier.Platform;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Case;
import minshen.policy.calc.Product;
import minshen.policy.calc.Value;
import minshen.store.Rows.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of claims. A claim is written whole; the database sees all of a change or nothing. */
final class ClaimRows {
  private final Handle handle;

  ClaimRows(Handle handle) {
    this.handle = handle;
  }

  void delete(long applicant, String name) {
    handle.execute("delete from claim where applicant = ? and name = ?", applicant, name);
  }

  void move(long applicant, String name, int place) {
    handle.execute(
        "update claim set place = ? where applicant = ? and name = ?", place, applicant, name);
  }

  void insert(long applicant, int place, Claim claim) {
    Case input = claim.input();
    long id =
        Rows.insert(
                handle,
                "claim",
                new Columns()
                    .put("applicant", applicant)
                    .put("place", place)
                    .put("name", claim.id())
                    .put("item", input.item())
                    .put("variant", input.variant())
                    .put("project", input.project())
                    .put("event_date", input.eventDate())
                    .put("apply_date", input.applyDate())
                    .put("stated_year", input.statedYear())
                    .put("project_lead", claim.projectLead())
                    .put("requested_amount", claim.requestedAmount()))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    claim.platform().ifPresent(platform -> insert(id, platform));
    input.facts().forEach((name, value) -> insertFact(id, name, value));
    input.answers().forEach((name, answer) -> insertAnswer(id, name, answer));
    for (int i = 0; i < input.products().size(); i++) {
      insert(id, i, input.products().get(i));
    }
    for (int i = 0; i < claim.attachments().size(); i++) {
      insert(id, i, claim.attachments().get(i));
    }
  }

  /** The claims of every applicant, in their order. */
  Map<Long, List<Claim>> read() {
    Map<Long, Map<String, Value>> facts = facts();
    Map<Long, List<Product>> products = products();
    Map<Long, Map<String, Answer>> answers = answers();
    Map<Long, Platform> platforms = platforms();
    Map<Long, List<Attachment>> attachments = attachments();
    return handle
        .createQuery("select * from claim order by applicant, place")
        .map(
            (row, _) -> {
              long id = row.getLong("id");
              Case input =
                  new Case(
                      row.getString("name"),
                      row.getString("item"),
                      Rows.text(row, "variant"),
                      Rows.text(row, "project"),
                      Rows.day(row, "event_date"),
                      Rows.day(row, "apply_date"),
                      Rows.count(row, "stated_year"),
                      facts.getOrDefault(id, Map.of()),
                      products.getOrDefault(id, List.of()),
                      answers.getOrDefault(id, Map.of()));
              Claim claim =
                  new Claim(
                      input,
                      Rows.text(row, "project_lead"),
                      Rows.amount(row, "requested_amount"),
                      Optional.ofNullable(platforms.get(id)),
                      attachments.getOrDefault(id, List.of()));
              return Map.entry(row.getLong("applicant"), claim);
            })
        .collect(grouped());
  }

  /** Collects entries into lists by key, in the order in which they come. */
  static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey,
        LinkedHashMap::new,
        Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private void insert(long claim, Platform platform) {
    Rows.insert(
            handle,
            "claim_platform",
            new Columns()
                .put("claim", claim)
                .put("name", platform.name())
                .put("builder", platform.builder())
                .put("from_month", platform.from().map(YearMonth::toString))
                .put("to_month", platform.to().map(YearMonth::toString))
                .put("total_investment", platform.totalInvestment())
                .put("filed_on", platform.filedOn())
                .put("description", platform.description()))
        .execute();
  }

  private void insertFact(long claim, String name, Value value) {
    Rows.insert(
            handle,
            "claim_fact",
            valued(new Columns().put("claim", claim).put("name", name), value))
        .execute();
  }

  private void insertAnswer(long claim, String condition, Answer answer) {
    Rows.insert(
            handle,
            "claim_answer",
            new Columns()
                .put("claim", claim)
                .put("condition_id", condition)
                .put("answer", answer.name()))
        .execute();
  }

  private void insert(long claim, int place, Product product) {
    Rows.insert(
            handle,
            "claim_product",
            new Columns().put("claim", claim).put("place", place).put("name", product.name()))
        .execute();
    product
        .facts()
        .forEach(
            (name, value) ->
                Rows.insert(
                        handle,
                        "claim_product_fact",
                        valued(
                            new Columns().put("claim", claim).put("place", place).put("name", name),
                            value))
                    .execute());
  }

  private void insert(long claim, int place, Attachment attachment) {
    Rows.insert(
            handle,
            "claim_attachment",
            new Columns()
                .put("claim", claim)
                .put("place", place)
                .put("material", attachment.material())
                .put("file", attachment.file())
                .put("note", attachment.note())
                .put("title", attachment.title())
                .put("pages", attachment.pages().map(PageChoice::toString))
                .put("rotate", attachment.rotate()))
        .execute();
  }

  private static Columns valued(Columns columns, Value value) {
    return switch (value) {
      case Value.Figure(var number) -> columns.put("figure", number).put("word", Optional.empty());
      case Value.Word(var text) -> columns.put("figure", Optional.empty()).put("word", text);
    };
  }

  private static Value value(ResultSet row) throws SQLException {
    Optional<Value> figure = Rows.amount(row, "figure").map(Value.Figure::new);
    return figure.isPresent() ? figure.get() : new Value.Word(row.getString("word"));
  }

  private Map<Long, Map<String, Value>> facts() {
    Map<Long, Map<String, Value>> facts = new HashMap<>();
    handle
        .createQuery("select * from claim_fact")
        .map(
            (row, _) ->
                facts
                    .computeIfAbsent(row.getLong("claim"), _ -> new HashMap<>())
                    .put(row.getString("name"), value(row)))
        .list();
    return facts;
  }

  private Map<Long, Map<String, Answer>> answers() {
    Map<Long, Map<String, Answer>> answers = new HashMap<>();
    handle
        .createQuery("select * from claim_answer")
        .map(
            (row, _) ->
                answers
                    .computeIfAbsent(row.getLong("claim"), _ -> new HashMap<>())
                    .put(row.getString("condition_id"), Answer.valueOf(row.getString("answer"))))
        .list();
    return answers;
  }

  private Map<Long, List<Product>> products() {
    Map<List<Long>, Map<String, Value>> facts = new HashMap<>();
    handle
        .createQuery("select * from claim_product_fact")
        .map(
            (row, _) ->
                facts
                    .computeIfAbsent(
                        List.of(row.getLong("claim"), row.getLong("place")), _ -> new HashMap<>())
                    .put(row.getString("name"), value(row)))
        .list();
    return handle
        .createQuery("select * from claim_product order by claim, place")
        .map(
            (row, _) -> {
              List<Long> key = List.of(row.getLong("claim"), row.getLong("place"));
              return Map.entry(
                  row.getLong("claim"),
                  new Product(Rows.text(row, "name"), facts.getOrDefault(key, Map.of())));
            })
        .collect(grouped());
  }

  private Map<Long, Platform> platforms() {
    return handle
        .createQuery("select * from claim_platform")
        .map((row, _) -> Map.entry(row.getLong("claim"), platform(row)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Platform platform(ResultSet row) throws SQLException {
    return new Platform(
        Rows.text(row, "name"),
        Rows.text(row, "builder"),
        Rows.text(row, "from_month").map(YearMonth::parse),
        Rows.text(row, "to_month").map(YearMonth::parse),
        Rows.amount(row, "total_investment"),
        Rows.day(row, "filed_on"),
        Rows.text(row, "description"));
  }

  private Map<Long, List<Attachment>> attachments() {
    return handle
        .createQuery("select * from claim_attachment order by claim, place")
        .map(
            (row, _) ->
                Map.entry(
                    row.getLong("claim"),
                    new Attachment(
                        row.getString("material"),
                        row.getString("file"),
                        Rows.text(row, "note"),
                        Rows.text(row, "title"),
                        Rows.text(row, "pages").flatMap(PageChoice::parse),
                        row.getInt("rotate"))))
        .collect(grouped());
  }
}
