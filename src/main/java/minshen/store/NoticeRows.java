package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.TypedNotice;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of the yearly notices that the user typed, with the slots of their portals. */
final class NoticeRows {
  private static final String FORMAT = "format";
  private static final String ORDER = "order";
  private static final String ITEM = "item";
  private static final String MATERIAL = "material";

  private final Handle handle;

  NoticeRows(Handle handle) {
    this.handle = handle;
  }

  /** Whether a store is young enough to keep any. */
  static boolean areIn(Handle handle) {
    return RowMaps.isTable(handle, "typed_notice");
  }

  List<TypedNotice> all() {
    return handle
        .createQuery("select * from typed_notice order by pack_id, notice_year")
        .map((row, _) -> notice(row))
        .list();
  }

  private TypedNotice notice(ResultSet row) throws SQLException {
    String pack = row.getString("pack_id");
    int year = row.getInt("notice_year");
    YearlyCall call =
        new YearlyCall(
            new TreeSet<>(),
            RowMaps.day(row, "opens"),
            RowMaps.day(row, "closes"),
            RowMaps.day(row, "online_by"),
            RowMaps.day(row, "paper_by"),
            RowMaps.count(row, "copies"),
            RowMaps.flag(row, "seam"),
            lines(pack, year, ORDER));
    Portal portal =
        new Portal(
            RowMaps.text(row, "portal_name"),
            RowMaps.text(row, "portal"),
            RowMaps.figure(row, "max_upload"),
            RowMaps.figure(row, "max_total"),
            lines(pack, year, FORMAT),
            slots(pack, year));
    Submission submission =
        new Submission(
            Submission.How.FORM,
            portal,
            RowMaps.text(row, "window_at"),
            RowMaps.text(row, "hours"),
            RowMaps.text(row, "phone"));
    return new TypedNotice(pack, year, new Notice(call, submission));
  }

  private List<String> lines(String pack, int year, String kind) {
    return handle
        .createQuery(
            "select words from typed_notice_line where pack_id = :pack and notice_year = :year"
                + " and kind = :kind order by position")
        .bind("pack", pack)
        .bind("year", year)
        .bind("kind", kind)
        .mapTo(String.class)
        .list();
  }

  private List<UploadSlot> slots(String pack, int year) {
    if (!RowMaps.isTable(handle, "typed_slot")) {
      // A store of an earlier edition that is only read.
      return List.of();
    }
    return handle
        .createQuery(
            "select * from typed_slot where pack_id = :pack and notice_year = :year"
                + " order by position")
        .bind("pack", pack)
        .bind("year", year)
        .map((row, _) -> slot(row))
        .list();
  }

  private UploadSlot slot(ResultSet row) throws SQLException {
    return new UploadSlot(
        row.getString("slot_id"),
        row.getString("label"),
        Set.copyOf(parts(row, ITEM)),
        parts(row, MATERIAL),
        row.getBoolean("with_form"),
        row.getBoolean("takes_rest"),
        row.getBoolean("required"),
        RowMaps.figure(row, "max_upload"));
  }

  private List<String> parts(ResultSet slot, String kind) throws SQLException {
    return handle
        .createQuery(
            "select part_id from typed_slot_part where pack_id = :pack and notice_year = :year"
                + " and position = :position and kind = :kind order by place")
        .bind("pack", slot.getString("pack_id"))
        .bind("year", slot.getInt("notice_year"))
        .bind("position", slot.getInt("position"))
        .bind("kind", kind)
        .mapTo(String.class)
        .list();
  }

  /** Puts these in the place of those that are there. */
  void set(List<TypedNotice> notices) {
    handle.execute("delete from typed_slot_part");
    handle.execute("delete from typed_slot");
    handle.execute("delete from typed_notice_line");
    handle.execute("delete from typed_notice");
    notices.forEach(this::add);
  }

  private void add(TypedNotice typed) {
    YearlyCall call = typed.notice().call();
    Submission submission = typed.notice().submission();
    Portal portal = submission.portal();
    RowMaps.insert(
            handle,
            "typed_notice",
            new Columns()
                .put("pack_id", typed.packId())
                .put("notice_year", typed.year())
                .put("opens", call.opens())
                .put("closes", call.closes())
                .put("online_by", call.onlineBy())
                .put("paper_by", call.paperBy())
                .put("copies", call.copies())
                .put("seam", call.seam())
                .put("portal_name", portal.name())
                .put("portal", portal.address())
                .put("max_upload", portal.maxUpload())
                .put("max_total", portal.maxTotal())
                .put("window_at", submission.window())
                .put("hours", submission.hours())
                .put("phone", submission.phone()))
        .execute();
    add(typed, FORMAT, portal.formats());
    add(typed, ORDER, call.order());
    for (int position = 0; position < portal.slots().size(); position++) {
      add(typed, position, portal.slots().get(position));
    }
  }

  private void add(TypedNotice typed, int position, UploadSlot slot) {
    RowMaps.insert(
            handle,
            "typed_slot",
            at(typed, position)
                .put("slot_id", slot.id())
                .put("label", slot.name())
                .put("with_form", slot.form())
                .put("takes_rest", slot.rest())
                .put("required", slot.required())
                .put("max_upload", slot.maxUpload()))
        .execute();
    add(typed, position, ITEM, slot.items().stream().sorted().toList());
    add(typed, position, MATERIAL, slot.materials());
  }

  private void add(TypedNotice typed, int position, String kind, List<String> parts) {
    for (int place = 0; place < parts.size(); place++) {
      RowMaps.insert(
              handle,
              "typed_slot_part",
              at(typed, position)
                  .put("kind", kind)
                  .put("place", place)
                  .put("part_id", parts.get(place)))
          .execute();
    }
  }

  private static Columns at(TypedNotice typed, int position) {
    return new Columns()
        .put("pack_id", typed.packId())
        .put("notice_year", typed.year())
        .put("position", position);
  }

  private void add(TypedNotice typed, String kind, List<String> lines) {
    for (int position = 0; position < lines.size(); position++) {
      RowMaps.insert(
              handle,
              "typed_notice_line",
              at(typed, position).put("kind", kind).put("words", lines.get(position)))
          .execute();
    }
  }
}
