package minshen.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minshen.packs.PackFiles;
import minshen.packs.tables.SealedPack;
import org.jdbi.v3.core.Handle;

/**
 * The packs that the user has imported, file by file as they were. They are kept as files, so that
 * a newer program reads them anew and with its own checks.
 */
final class ImportedPacks {
  private final Handle handle;

  ImportedPacks(Handle handle) {
    this.handle = handle;
  }

  /** Whether a store is young enough to keep any. */
  static boolean areIn(Handle handle) {
    return RowMaps.isTable(handle, "imported_pack");
  }

  /** Every version of every imported pack, in the order of ids and versions. */
  List<PackFiles> read() {
    Map<String, Map<String, byte[]>> packs = new LinkedHashMap<>();
    handle
        .createQuery(
            "select pack_id, version, name, contents from imported_file kept"
                + kept()
                + " order by pack_id, version, name")
        .map(
            (row, _) ->
                packs
                    .computeIfAbsent(
                        row.getString("pack_id") + "@" + row.getString("version"),
                        _ -> new TreeMap<>())
                    .put(row.getString("name"), row.getBytes("contents")))
        .list();
    return packs.entrySet().stream()
        .map(pack -> PackFiles.of(pack.getKey(), pack.getValue()))
        .toList();
  }

  /** The SHA-256 of the files of every version of every imported pack, by id and version. */
  Map<String, String> seals() {
    Map<String, String> seals = new TreeMap<>();
    handle
        .createQuery("select pack_id, version, sha256 from imported_pack kept" + kept())
        .map(
            (row, _) ->
                seals.put(
                    row.getString("pack_id") + "@" + row.getString("version"),
                    row.getString("sha256")))
        .list();
    return seals;
  }

  /** What passes over those in the bin, where the store is young enough to have one. */
  private String kept() {
    return RowMaps.isTable(handle, "binned_pack")
        ? " where not exists (select 1 from binned_pack binned"
            + " where binned.pack_id = kept.pack_id and binned.version = kept.version)"
        : "";
  }

  /** Keeps a version of a pack within the transaction at hand; the same one again is no news. */
  void add(PackFiles files, SealedPack sealed) {
    if (isKept(sealed)) {
      return;
    }
    // One of the same name may lie in the bin.
    remove(sealed.pack().id(), sealed.pack().version());
    handle
        .createUpdate("insert into imported_pack (pack_id, version, sha256) values (?, ?, ?)")
        .bind(0, sealed.pack().id())
        .bind(1, sealed.pack().version())
        .bind(2, sealed.sha256())
        .execute();
    files
        .contents()
        .forEach(
            (name, contents) ->
                handle
                    .createUpdate(
                        "insert into imported_file (pack_id, version, name, contents)"
                            + " values (?, ?, ?, ?)")
                    .bind(0, sealed.pack().id())
                    .bind(1, sealed.pack().version())
                    .bind(2, name)
                    .bind(3, contents)
                    .execute());
  }

  /** Removes a version of a pack within the transaction at hand. */
  void remove(String packId, String version) {
    handle
        .createUpdate("delete from imported_pack where pack_id = ? and version = ?")
        .bind(0, packId)
        .bind(1, version)
        .execute();
  }

  private boolean isKept(SealedPack sealed) {
    return handle
        .createQuery(
            "select count(*) from imported_pack kept"
                + kept()
                + (kept().isEmpty() ? " where" : " and")
                + " pack_id = ? and version = ?")
        .bind(0, sealed.pack().id())
        .bind(1, sealed.pack().version())
        .mapTo(Long.class)
        .one()
        .equals(1L);
  }
}
