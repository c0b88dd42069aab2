package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import minshen.dossier.TypedNotice;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of the yearly notices that the user typed. */
final class NoticeRows {
  private static final String FORMAT = "format";
  private static final String ORDER = "order";

  private final Handle handle;

  NoticeRows(Handle handle) {
    this.handle = handle;
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
            List.of());
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

  /** Puts these in the place of those that are there. */
  void set(List<TypedNotice> notices) {
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
  }

  private void add(TypedNotice typed, String kind, List<String> lines) {
    for (int position = 0; position < lines.size(); position++) {
      RowMaps.insert(
              handle,
              "typed_notice_line",
              new Columns()
                  .put("pack_id", typed.packId())
                  .put("notice_year", typed.year())
                  .put("kind", kind)
                  .put("position", position)
                  .put("words", lines.get(position)))
          .execute();
    }
  }
}
