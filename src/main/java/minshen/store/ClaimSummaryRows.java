package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimFigures;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Eligibility;
import minshen.words.Decimals;
import org.jdbi.v3.core.Handle;

/**
 * What lists show of every claim. The tables are read one after the other in the order of their
 * keys, some thousand rows at a time, and joined here: a joined query over 100,000 claims looks up
 * each row of each table, sorts, and is laid down on the disk before the first row comes back. The
 * columns are asked for by their place, which a driver finds at once.
 */
final class ClaimSummaryRows {
  /** H2 keeps a result of so many rows in memory, whatever heap it has. */
  private static final int AT_ONCE = 10_000;

  private final Handle handle;
  private final int atOnce;
  private final Map<String, String> seen = new HashMap<>();

  ClaimSummaryRows(Handle handle) {
    this(handle, AT_ONCE);
  }

  /**
   * The claims of a store.
   *
   * @param atOnce how many rows are read at a time
   */
  ClaimSummaryRows(Handle handle, int atOnce) {
    this.handle = handle;
    this.atOnce = atOnce;
  }

  /** A claim and where it stands. */
  private record Placed(long id, int place, ClaimSummary claim) {}

  /** How far a claim has come. */
  private record Handled(
      ProgressStage stage,
      Optional<LocalDate> day,
      Optional<Amount> approved,
      Optional<Amount> paid,
      Optional<LocalDate> due) {
    static final Handled NOT =
        new Handled(
            ProgressStage.PREPARING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Every claim, those of an applicant together, in their order. */
  List<ClaimSummary> all() {
    return of(BinRows.NOT_BINNED);
  }

  /** The claims in the bin. */
  List<ClaimSummary> binned() {
    return of(BinRows.BINNED);
  }

  private List<ClaimSummary> of(String which) {
    Map<Long, Optional<String>> applicants = applicants(which);
    List<Placed> placed = new ArrayList<>();
    long last = Long.MIN_VALUE;
    while (true) {
      List<Placed> some = after(last, applicants);
      some.stream().filter(p -> applicants.containsKey(p.claim().applicant())).forEach(placed::add);
      if (some.size() < atOnce) {
        break;
      }
      last = some.getLast().id();
    }
    placed.sort(
        Comparator.comparingLong((Placed p) -> p.claim().applicant())
            .thenComparingInt(Placed::place));
    return placed.stream().map(Placed::claim).toList();
  }

  private Map<Long, Optional<String>> applicants(String which) {
    Map<Long, Optional<String>> names = new HashMap<>();
    handle
        .createQuery("select id, name from applicant where " + which)
        .map((row, _) -> names.put(row.getLong(1), Optional.ofNullable(row.getString(2))))
        .list();
    return names;
  }

  private List<Placed> after(long last, Map<Long, Optional<String>> applicants) {
    List<ClaimRow> rows =
        handle
            .createQuery(
                "select id, applicant, place, name, item, project, event_date, apply_date,"
                    + " stated_year, requested_amount, changed_at"
                    + " from claim where id > :last order by id limit :most")
            .bind("last", last)
            .bind("most", atOnce)
            .map((row, _) -> row(row))
            .list();
    if (rows.isEmpty()) {
      return List.of();
    }
    long first = rows.getFirst().id();
    long end = rows.getLast().id();
    Map<Long, ClaimFigures> figures = figures(first, end);
    Map<Long, Handled> handled = handled(first, end);
    return rows.stream()
        .map(
            row ->
                row.placed(
                    applicants.getOrDefault(row.applicant(), Optional.empty()),
                    figures.getOrDefault(row.id(), ClaimFigures.UNKNOWN),
                    handled.getOrDefault(row.id(), Handled.NOT)))
        .toList();
  }

  /** A row of the table of claims. */
  private record ClaimRow(
      long id,
      long applicant,
      int place,
      String name,
      String item,
      Optional<String> project,
      Optional<LocalDate> event,
      Optional<Integer> year,
      Optional<Amount> requested,
      OffsetDateTime changedAt) {
    Placed placed(Optional<String> applicantName, ClaimFigures figures, Handled handled) {
      return new Placed(
          id,
          place,
          new ClaimSummary(
              applicant,
              applicantName,
              name,
              item,
              project,
              event,
              year,
              requested,
              figures,
              handled.stage(),
              handled.day(),
              handled.approved(),
              handled.paid(),
              handled.due(),
              changedAt.toInstant()));
    }
  }

  private ClaimRow row(ResultSet row) throws SQLException {
    Optional<LocalDate> event = Optional.ofNullable(row.getObject(7, LocalDate.class));
    Optional<LocalDate> application = Optional.ofNullable(row.getObject(8, LocalDate.class));
    return new ClaimRow(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        once(row.getString(4)),
        once(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        event,
        Optional.ofNullable(row.getObject(9, Integer.class))
            .or(() -> application.or(() -> event).map(LocalDate::getYear)),
        amount(row, 10),
        row.getObject(11, OffsetDateTime.class));
  }

  private Map<Long, ClaimFigures> figures(long first, long last) {
    Map<Long, ClaimFigures> figures = new HashMap<>();
    handle
        .createQuery(
            "select claim, verdict, amount, low, high, counted_amount, errors, warnings, standing"
                + " from claim_figures where claim between :first and :last")
        .bind("first", first)
        .bind("last", last)
        .map(
            (row, _) ->
                figures.put(
                    row.getLong(1),
                    new ClaimFigures(
                        Eligibility.Verdict.valueOf(row.getString(2)),
                        amount(row, 3),
                        amount(row, 4).orElseThrow(),
                        amount(row, 5),
                        amount(row, 6),
                        row.getInt(7),
                        row.getInt(8),
                        ClaimStatus.valueOf(row.getString(9)))))
        .list();
    return figures;
  }

  private Map<Long, Handled> handled(long first, long last) {
    Map<Long, Handled> handled = new HashMap<>();
    handle
        .createQuery(
            "select handling.claim, handling.stage, handling.approved_amount,"
                + " handling.paid_amount, reached.reached_on, handling.due_on"
                + " from claim_handling handling left join claim_stage_day reached"
                + " on reached.claim = handling.claim and reached.stage = handling.stage"
                + " where handling.claim between :first and :last")
        .bind("first", first)
        .bind("last", last)
        .map(
            (row, _) ->
                handled.put(
                    row.getLong(1),
                    new Handled(
                        ProgressStage.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        amount(row, 3),
                        amount(row, 4),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)))))
        .list();
    return handled;
  }

  private static Optional<Amount> amount(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Decimals::trimmed).map(Amount::new);
  }

  /** The same few words stand in very many rows: one of each is kept. */
  private String once(String text) {
    return seen.computeIfAbsent(text, same -> same);
  }
}
