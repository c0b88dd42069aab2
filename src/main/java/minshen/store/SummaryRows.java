package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.calc.Award;
import minshen.store.Rows.Columns;
import org.jdbi.v3.core.Handle;

/** What lists show: read over all applicants at once, without opening a dossier. */
final class SummaryRows {
  private final Handle handle;

  SummaryRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, ClaimFigures figures) {
    handle.execute("delete from claim_figures where claim = ?", claim);
    Rows.insert(
            handle,
            "claim_figures",
            new Columns()
                .put("claim", claim)
                .put("verdict", figures.verdict().name())
                .put("amount", figures.amount())
                .put("low", figures.low())
                .put("high", figures.high())
                .put("counted", figures.counted())
                .put("errors", figures.errors())
                .put("warnings", figures.warnings())
                .put("standing", figures.standing().name()))
        .execute();
  }

  void writeFieldErrors(long applicant, int errors) {
    handle.execute("update applicant set field_errors = ? where id = ?", errors, applicant);
  }

  /** Every applicant, in the order in which they came. */
  List<ApplicantSummary> applicants() {
    Map<Long, Integer> claims = new HashMap<>();
    handle
        .createQuery("select applicant, count(*) from claim group by applicant")
        .map((row, _) -> claims.put(row.getLong(1), row.getInt(2)))
        .list();
    return handle
        .createQuery("select id, name, credit_code, town, field_errors from applicant order by id")
        .map(
            (row, _) ->
                new ApplicantSummary(
                    row.getLong(1),
                    Rows.text(row, "name"),
                    Rows.text(row, "credit_code"),
                    Rows.text(row, "town"),
                    claims.getOrDefault(row.getLong(1), 0),
                    row.getInt("field_errors")))
        .list();
  }

  /** The ledgers of all applicants. */
  List<StoredAward> awards() {
    return handle
        .createQuery(
            "select award.*, applicant.name as applicant_name from award"
                + " join applicant on applicant.id = award.applicant"
                + " order by award.applicant, award.place")
        .map(
            (row, _) ->
                new StoredAward(
                    row.getLong("applicant"),
                    Rows.text(row, "applicant_name"),
                    row.getInt("place"),
                    award(row)))
        .list();
  }

  static Award award(ResultSet row) throws SQLException {
    return new Award(
        row.getString("item"),
        row.getInt("application_year"),
        Rows.amount(row, "amount").orElseThrow(),
        Rows.text(row, "project"),
        Rows.text(row, "kind"),
        Rows.text(row, "product"));
  }
}
