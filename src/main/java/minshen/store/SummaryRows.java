package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Stage;
import minshen.dossier.finding.ClaimFigures;
import minshen.dossier.finding.Standing;
import minshen.policy.calc.Award;
import minshen.policy.calc.Eligibility;
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
    return handle
        .createQuery(
            "select id, name, credit_code, town, field_errors,"
                + " (select count(*) from claim where claim.applicant = applicant.id) as claims"
                + " from applicant order by id")
        .map(
            (row, _) ->
                new ApplicantSummary(
                    row.getLong("id"),
                    Rows.text(row, "name"),
                    Rows.text(row, "credit_code"),
                    Rows.text(row, "town"),
                    row.getInt("claims"),
                    row.getInt("field_errors")))
        .list();
  }

  /** Every claim, those of an applicant together, in their order. */
  List<ClaimSummary> claims() {
    return handle
        .createQuery(
            "select claim.applicant, applicant.name as applicant_name, claim.name, claim.item,"
                + " claim.project, claim.event_date, claim.apply_date, claim.stated_year,"
                + " claim.requested_amount, claim.changed_at, figures.verdict, figures.amount,"
                + " figures.low, figures.high, figures.counted, figures.errors, figures.warnings,"
                + " figures.standing, handling.stage, handling.approved_amount,"
                + " handling.paid_amount, reached.reached_on"
                + " from claim join applicant on applicant.id = claim.applicant"
                + " left join claim_figures figures on figures.claim = claim.id"
                + " left join claim_handling handling on handling.claim = claim.id"
                + " left join claim_stage_day reached"
                + " on reached.claim = claim.id and reached.stage = handling.stage"
                + " order by claim.applicant, claim.place")
        .map((row, _) -> claim(row))
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

  private static ClaimSummary claim(ResultSet row) throws SQLException {
    Optional<LocalDate> event = Rows.day(row, "event_date");
    Optional<LocalDate> application = Rows.day(row, "apply_date");
    return new ClaimSummary(
        row.getLong("applicant"),
        Rows.text(row, "applicant_name"),
        row.getString("name"),
        row.getString("item"),
        Rows.text(row, "project"),
        event,
        Rows.count(row, "stated_year")
            .or(() -> application.or(() -> event).map(LocalDate::getYear)),
        Rows.amount(row, "requested_amount"),
        figures(row),
        Rows.text(row, "stage").map(Stage::valueOf).orElse(Stage.PREPARING),
        Rows.day(row, "reached_on"),
        Rows.amount(row, "approved_amount"),
        Rows.amount(row, "paid_amount"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static ClaimFigures figures(ResultSet row) throws SQLException {
    Optional<String> verdict = Rows.text(row, "verdict");
    if (verdict.isEmpty()) {
      return ClaimFigures.UNKNOWN;
    }
    return new ClaimFigures(
        Eligibility.Verdict.valueOf(verdict.get()),
        Rows.amount(row, "amount"),
        Rows.amount(row, "low").orElseThrow(),
        Rows.amount(row, "high"),
        row.getBoolean("counted"),
        row.getInt("errors"),
        row.getInt("warnings"),
        Standing.valueOf(row.getString("standing")));
  }
}
