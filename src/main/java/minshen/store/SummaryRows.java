package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.calc.Award;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What lists show: read over all applicants at once, without opening a dossier. */
final class SummaryRows {
  private static final String APPLICANT =
      "select id, name, credit_code, town, field_errors from applicant";

  private final Handle handle;

  SummaryRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, ClaimFigures figures) {
    handle.execute("delete from claim_figures where claim = ?", claim);
    RowMaps.insert(
            handle,
            "claim_figures",
            new Columns()
                .put("claim", claim)
                .put("verdict", figures.verdict().name())
                .put("amount", figures.amount())
                .put("low", figures.low())
                .put("high", figures.high())
                .put("counted", figures.counted())
                .put("counted_amount", figures.counts())
                .put("errors", figures.errors())
                .put("warnings", figures.warnings())
                .put("standing", figures.claimStatus().name()))
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
        .createQuery(APPLICANT + " where " + BinRows.NOT_BINNED + " order by id")
        .map((row, _) -> applicant(row, claims.getOrDefault(row.getLong(1), 0)))
        .list();
  }

  /**
   * Those of a credit code or of a name, in the order in which they came; those that have neither
   * if neither is asked for.
   */
  List<ApplicantSummary> applicants(Optional<String> creditCode, Optional<String> name) {
    String which =
        creditCode.isEmpty() && name.isEmpty()
            ? "credit_code is null and name is null"
            : "credit_code = :code or name = :name";
    try (Query query =
        handle.createQuery(
            APPLICANT + " where (" + which + ") and " + BinRows.NOT_BINNED + " order by id")) {
      creditCode.or(() -> name).ifPresent(_ -> query.bind("code", creditCode).bind("name", name));
      return query.map((row, _) -> applicant(row, claims(row.getLong(1)))).list();
    }
  }

  private int claims(long applicant) {
    return handle
        .createQuery("select count(*) from claim where applicant = ?")
        .bind(0, applicant)
        .mapTo(Integer.class)
        .one();
  }

  private static ApplicantSummary applicant(ResultSet row, int claims) throws SQLException {
    return new ApplicantSummary(
        row.getLong(1),
        RowMaps.text(row, "name"),
        RowMaps.text(row, "credit_code"),
        RowMaps.text(row, "town"),
        claims,
        row.getInt("field_errors"));
  }

  /** The ledgers of all applicants. */
  List<StoredAward> awards() {
    return awards(BinRows.NOT_BINNED);
  }

  /** The rows of ledgers in the bin. */
  List<StoredAward> binnedAwards() {
    return awards(BinRows.BINNED);
  }

  private List<StoredAward> awards(String which) {
    return handle
        .createQuery(
            "select award.*, applicant.name as applicant_name from award"
                + " join applicant on applicant.id = award.applicant where "
                + which
                + " order by award.applicant, award.place")
        .map(
            (row, _) ->
                new StoredAward(
                    row.getLong("applicant"),
                    RowMaps.text(row, "applicant_name"),
                    row.getInt("place"),
                    award(row)))
        .list();
  }

  static Award award(ResultSet row) throws SQLException {
    return new Award(
        row.getString("item"),
        row.getInt("application_year"),
        RowMaps.amount(row, "amount").orElseThrow(),
        RowMaps.text(row, "project"),
        RowMaps.text(row, "kind"),
        RowMaps.text(row, "product"),
        RowMaps.text(row, "variant"),
        RowMaps.text(row, "city_grant"),
        RowMaps.amount(row, "city_support"));
  }
}
