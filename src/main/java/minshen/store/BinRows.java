package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  /** What makes a query pass over what lies in the bin. */
  static final String NOT_BINNED = "binned_at is null";

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

  void restoreCompany(long id) {
    handle.execute(
        "update applicant set binned_at = null, binned_kind = null,"
            + " changed_at = current_timestamp where id = ? and binned_kind = ?",
        id,
        BinnedThing.Kind.COMPANY.name());
  }

  /** The claim's row goes with everything that hangs on it; the files are named there as well. */
  void binClaim(long company, String name) {
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
  }

  /** Whether claims of a company lie there. */
  boolean hasClaims(long company) {
    return !ownRows(company, BinnedThing.Kind.CLAIM).isEmpty();
  }

  /**
   * Takes a claim of the bin that comes back to its company, under a name of its own, with what
   * hangs on it and is not written anew.
   *
   * @return whether it lay there
   */
  boolean takeBack(long company, int place, Claim claim) {
    for (long own : ownRows(company, BinnedThing.Kind.CLAIM)) {
      Optional<Claim> there =
          new ClaimTableReader(handle, own)
              .read().stream().filter(other -> isSame(other, claim)).findFirst();
      if (there.isPresent()) {
        long row = new ClaimRows(handle).id(own, there.get().id());
        handle.execute(
            "update claim set applicant = ?, name = ?, place = ? where id = ?",
            company,
            claim.id(),
            place,
            row);
        // Whoever brings it knows its steps and how far it was, and writes them.
        handle.execute("delete from claim_undo where claim = ?", row);
        handle.execute("delete from claim_handling where claim = ?", row);
        remove(own);
        return true;
      }
    }
    return false;
  }

  /** Files may have had to be named otherwise. */
  private static boolean isSame(Claim binned, Claim claim) {
    return binned
        .input()
        .withId(claim.id())
        .withDecision(Optional.empty())
        .equals(claim.input().withDecision(Optional.empty()));
  }

  void binAward(long company, Award award) {
    long own = ownRow(company, BinnedThing.Kind.AWARD);
    new ApplicantRows(handle).writeLedger(own, List.of(award));
  }

  /** An award that comes back to its company lies in the bin no more. */
  void takeBack(long company, Award award) {
    ownRows(company, BinnedThing.Kind.AWARD).stream()
        .filter(own -> new ApplicantRows(handle).ledger(own).contains(award))
        .findFirst()
        .ifPresent(this::remove);
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

  /** The newest first. */
  private List<Long> ownRows(long company, BinnedThing.Kind kind) {
    return handle
        .createQuery(
            "select id from applicant where binned_from = ? and binned_kind = ? order by id desc")
        .bind(0, company)
        .bind(1, kind.name())
        .mapTo(Long.class)
        .list();
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
                    + " where a.binned_at is not null")
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
        java.util.Comparator.comparing(BinnedThing::binnedAt)
            .thenComparing(BinnedThing::id)
            .reversed());
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
    handle.execute("delete from applicant where id = ? and binned_at is not null", id);
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
            .createQuery("select id from applicant where " + BINNED_SINCE)
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
