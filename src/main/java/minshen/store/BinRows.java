package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.policy.calc.Award;
import org.jdbi.v3.core.Handle;

/**
 * The bin in the tables: companies with a time at which they came into it. A claim or an award that
 * lies there hangs on a company row of its own, so that nothing that belongs to it is lost, and
 * backups and mending need not know of it.
 */
final class BinRows {
  /** A day before it is what damage has made of one: then the company was not deleted. */
  private static final String FIRST = "timestamp with time zone '1970-01-01 00:00:00+00:00'";

  /** What makes a query find what lies in the bin. */
  static final String BINNED = "binned_at >= " + FIRST;

  /** What makes a query pass over what lies in the bin. */
  static final String NOT_BINNED = "(binned_at is null or binned_at < " + FIRST + ")";

  private static final String OF_CLAIM = "claim in (select id from claim where applicant = ?)";
  private static final String BINNED_SINCE = "binned_at < ?";

  private final Handle handle;

  BinRows(Handle handle) {
    this.handle = handle;
  }

  void binCompany(long id) {
    handle.execute(
        "update applicant set binned_at = current_timestamp, changed_at = current_timestamp,"
            + " binned_kind = ? where id = ?",
        BinnedThing.Kind.COMPANY.name(),
        id);
  }

  /**
   * Takes a company out.
   *
   * @return whether it lay there
   */
  boolean restoreCompany(long id) {
    return handle.execute(
            "update applicant set binned_at = null, binned_kind = null,"
                + " changed_at = current_timestamp where id = ? and binned_kind = ?",
            id,
            BinnedThing.Kind.COMPANY.name())
        > 0;
  }

  /** The claim's row goes with everything that hangs on it; the files are named there as well. */
  long binClaim(long company, String name) {
    long row = new ClaimRows(handle).id(company, name);
    long own = ownRow(company, BinnedThing.Kind.CLAIM);
    handle.execute(
        "update claim set applicant = ?, place = 0, changed_at = current_timestamp where id = ?",
        own,
        row);
    handle.execute(
        "insert into document (applicant, file, sha256)"
            + " select ?, file, sha256 from document where applicant = ?",
        own,
        company);
    return own;
  }

  /**
   * Takes a claim of the bin that comes back to its company, with what hangs on it and is not
   * written anew.
   *
   * @return whether it lay there
   */
  boolean takeBack(long company, int place, Claim claim, BinPlace from) {
    Optional<Long> own = from.row().filter(row -> isClaim(company, row));
    own.ifPresent(row -> takeBack(company, place, claim, row));
    return own.isPresent();
  }

  private boolean isClaim(long company, long own) {
    return handle
            .createQuery(
                "select count(*) from claim join applicant on applicant.id = claim.applicant"
                    + " where applicant.id = ? and binned_from = ?")
            .bind(0, own)
            .bind(1, company)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private void takeBack(long company, int place, Claim claim, long own) {
    // Whoever brings it knows its steps, and writes them.
    handle.execute("delete from claim_undo where " + OF_CLAIM, own);
    handle.execute(
        "update claim set applicant = ?, name = ?, place = ? where applicant = ?",
        company,
        claim.id(),
        place,
        own);
    // Names that nobody had meanwhile may have been forgotten.
    handle.execute(
        "insert into document (applicant, file, sha256) select ?, file, sha256 from document d"
            + " where applicant = ? and not exists"
            + " (select 1 from document o where o.applicant = ? and o.file = d.file)",
        company,
        own,
        company);
    remove(own);
  }

  long binAward(long company, Award award) {
    long own = ownRow(company, BinnedThing.Kind.AWARD);
    new ApplicantRows(handle).writeLedger(own, List.of(award));
    return own;
  }

  private long ownRow(long company, BinnedThing.Kind kind) {
    return handle
        .createUpdate(
            "insert into applicant (name, credit_code, binned_at, binned_kind, binned_from)"
                + " select name, credit_code, current_timestamp, :kind, id from applicant"
                + " where id = :id")
        .bind("kind", kind.name())
        .bind("id", company)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Everything that lies there, what came last first. */
  List<BinnedThing> all() {
    List<BinnedThing> all = new ArrayList<>();
    all.addAll(
        handle
            .createQuery(
                "select a.id, a.binned_kind, coalesce(a.binned_from, a.id) as company,"
                    + " coalesce(f.name, a.name) as company_name,"
                    + " coalesce(c.item, w.item) as item, coalesce(c.project, w.project) as detail,"
                    + " (select count(*) from claim where claim.applicant = a.id) as claims,"
                    + " a.binned_at from applicant a"
                    + " left join applicant f on f.id = a.binned_from"
                    + " left join claim c on a.binned_kind = 'CLAIM' and c.applicant = a.id"
                    + " left join award w on a.binned_kind = 'AWARD' and w.applicant = a.id"
                    + " where a."
                    + BINNED)
            .map((row, _) -> thing(row))
            .list());
    all.addAll(
        handle
            .createQuery("select pack_id, version, binned_at from binned_pack")
            .map(
                (row, _) ->
                    new BinnedThing(
                        BinnedThing.Kind.PACK,
                        0,
                        0,
                        Optional.empty(),
                        RowMaps.text(row, "pack_id"),
                        RowMaps.text(row, "version"),
                        0,
                        time(row)))
            .list());
    all.sort(
        Comparator.comparing(BinnedThing::binnedAt).thenComparingLong(BinnedThing::id).reversed());
    return all;
  }

  private static BinnedThing thing(ResultSet row) throws SQLException {
    return new BinnedThing(
        BinnedThing.Kind.valueOf(row.getString("binned_kind")),
        row.getLong("id"),
        row.getLong("company"),
        RowMaps.text(row, "company_name"),
        RowMaps.text(row, "item"),
        RowMaps.text(row, "detail"),
        row.getInt("claims"),
        time(row));
  }

  private static Instant time(ResultSet row) throws SQLException {
    return row.getObject("binned_at", OffsetDateTime.class).toInstant();
  }

  /** Removes for good what lies under a number, and what came into the bin from it before. */
  void remove(long id) {
    handle.execute("delete from applicant where binned_from = ?", id);
    handle.execute("delete from applicant where id = ? and " + BINNED, id);
  }

  void binPack(String packId, String version) {
    restorePack(packId, version);
    handle.execute("insert into binned_pack (pack_id, version) values (?, ?)", packId, version);
  }

  void restorePack(String packId, String version) {
    handle.execute("delete from binned_pack where pack_id = ? and version = ?", packId, version);
  }

  /** Removes for good what came there before a time. */
  void sweep(Instant before) {
    OffsetDateTime time = before.atOffset(ZoneOffset.UTC);
    List<Long> due =
        handle
            .createQuery("select id from applicant where " + BINNED_SINCE + " and " + BINNED)
            .bind(0, time)
            .mapTo(Long.class)
            .list();
    due.forEach(this::remove);
    List<Map<String, Object>> packs =
        handle
            .createQuery("select pack_id, version from binned_pack where " + BINNED_SINCE)
            .bind(0, time)
            .mapToMap()
            .list();
    packs.forEach(
        pack ->
            new ImportedPacks(handle)
                .remove(pack.get("pack_id").toString(), pack.get("version").toString()));
  }
}
