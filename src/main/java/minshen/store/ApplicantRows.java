package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what an applicant is and has received. */
final class ApplicantRows {
  private final Handle handle;

  ApplicantRows(Handle handle) {
    this.handle = handle;
  }

  long insert(Applicant applicant) {
    long id =
        RowMaps.insert(handle, "applicant", columns(applicant))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    writeFacts(id, applicant.facts());
    return id;
  }

  void update(long id, Applicant applicant) {
    RowMaps.update(handle, "applicant", columns(applicant), id).execute();
    handle.execute("update applicant set changed_at = current_timestamp where id = ?", id);
    writeFacts(id, applicant.facts());
  }

  private void writeFacts(long id, Map<String, Value> facts) {
    handle.execute("delete from applicant_fact where applicant = ?", id);
    facts.forEach(
        (name, value) ->
            RowMaps.insert(
                    handle,
                    "applicant_fact",
                    ValueColumns.put(new Columns().put("applicant", id).put("name", name), value))
                .execute());
  }

  private Map<String, Value> facts(long id) {
    Map<String, Value> facts = new HashMap<>();
    handle
        .createQuery("select * from applicant_fact where applicant = ?")
        .bind(0, id)
        .map((row, _) -> facts.put(row.getString("name"), ValueColumns.of(row)))
        .list();
    return facts;
  }

  void writeReadings(long id, Readings readings) {
    handle.execute("delete from applicant_reading where applicant = ?", id);
    for (String reading : readings.alternatives()) {
      handle.execute(
          "insert into applicant_reading (applicant, reading) values (?, ?)", id, reading);
    }
  }

  void writeYears(long id, List<Integer> years) {
    handle.execute("delete from applicant_year where applicant = ?", id);
    for (int year : Set.copyOf(years)) {
      handle.execute(
          "insert into applicant_year (applicant, application_year) values (?, ?)", id, year);
    }
  }

  void writeLedger(long id, List<Award> ledger) {
    handle.execute("delete from award where applicant = ?", id);
    for (int place = 0; place < ledger.size(); place++) {
      Award award = ledger.get(place);
      RowMaps.insert(
              handle,
              "award",
              new Columns()
                  .put("applicant", id)
                  .put("place", place)
                  .put("item", award.item())
                  .put("application_year", award.year())
                  .put("amount", award.amount())
                  .put("project", award.project())
                  .put("kind", award.kind())
                  .put("product", award.product())
                  .put("variant", award.variant())
                  .put("city_grant", award.cityGrant())
                  .put("city_support", award.citySupport()))
          .execute();
    }
  }

  void writeAsides(long id, List<Aside> asides) {
    handle.execute("delete from applicant_aside where applicant = ?", id);
    for (int place = 0; place < asides.size(); place++) {
      Aside aside = asides.get(place);
      RowMaps.insert(
              handle,
              "applicant_aside",
              new Columns()
                  .put("applicant", id)
                  .put("place", place)
                  .put("heading", aside.heading())
                  .put("text", aside.text())
                  .put("source", aside.source())
                  .put("came_on", aside.on()))
          .execute();
    }
  }

  private List<Aside> asides(long id) {
    return handle
        .createQuery("select * from applicant_aside where applicant = ? order by place")
        .bind(0, id)
        .map(
            (row, _) ->
                new Aside(
                    row.getString("heading"),
                    row.getString("text"),
                    Optional.ofNullable(row.getString("source")),
                    Optional.ofNullable(row.getObject("came_on", LocalDate.class))))
        .list();
  }

  void writeAnswers(long id, Map<String, Map<String, Answer>> answers) {
    handle.execute("delete from applicant_answer where applicant = ?", id);
    answers.forEach(
        (subject, given) ->
            given.forEach(
                (condition, answer) ->
                    RowMaps.insert(
                            handle,
                            "applicant_answer",
                            new Columns()
                                .put("applicant", id)
                                .put("subject", subject)
                                .put("condition_id", condition)
                                .put("answer", answer.name()))
                        .execute()));
  }

  private Map<String, Map<String, Answer>> answers(long id) {
    Map<String, Map<String, Answer>> answers = new HashMap<>();
    handle
        .createQuery("select * from applicant_answer where applicant = ?")
        .bind(0, id)
        .map(
            (row, _) ->
                answers
                    .computeIfAbsent(row.getString("subject"), _ -> new HashMap<>())
                    .put(row.getString("condition_id"), Answer.valueOf(row.getString("answer"))))
        .list();
    return answers;
  }

  /** An applicant without claims; empty if there is none of that number. */
  Optional<Dossier> read(long id) {
    return handle
        .createQuery("select * from applicant where id = ?")
        .bind(0, id)
        .map((row, _) -> applicant(row))
        .findOne()
        .map(
            found ->
                new Dossier(
                    found.withFacts(facts(id)),
                    readings(id),
                    years(id),
                    ledger(id),
                    List.of(),
                    answers(id),
                    asides(id)));
  }

  private Readings readings(long id) {
    return new Readings(
        handle
            .createQuery("select reading from applicant_reading where applicant = ?")
            .bind(0, id)
            .mapTo(String.class)
            .set());
  }

  private List<Integer> years(long id) {
    return handle
        .createQuery(
            "select application_year from applicant_year where applicant = ?"
                + " order by application_year")
        .bind(0, id)
        .mapTo(Integer.class)
        .list();
  }

  /** An applicant's ledger, in its order. */
  List<Award> ledger(long id) {
    return handle
        .createQuery("select * from award where applicant = ? order by place")
        .bind(0, id)
        .map((row, _) -> SummaryRows.award(row))
        .list();
  }

  private static Columns columns(Applicant applicant) {
    return FieldColumns.put(new Columns(), FieldCatalogue.of(Part.APPLICANT), applicant.fields());
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    return new Applicant(FieldColumns.of(row, FieldCatalogue.of(Part.APPLICANT)), Map.of());
  }
}
