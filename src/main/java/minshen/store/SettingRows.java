package minshen.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minshen.dossier.GuideDate;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what is set for the whole store: settings, and the dates of the yearly guide. */
final class SettingRows {
  private final Handle handle;

  SettingRows(Handle handle) {
    this.handle = handle;
  }

  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    handle
        .createQuery("select * from setting")
        .map((row, _) -> settings.put(row.getString("name"), row.getString("text")))
        .list();
    return settings;
  }

  void remove(String name) {
    handle.execute("delete from setting where name = ?", name);
  }

  void set(String name, String text) {
    remove(name);
    handle.execute("insert into setting (name, text) values (?, ?)", name, text);
  }

  List<GuideDate> guideDates() {
    return handle
        .createQuery("select * from guide_date order by place")
        .map(
            (row, _) ->
                new GuideDate(
                    row.getInt("guide_year"),
                    row.getString("label"),
                    RowMaps.day(row, "guide_day").orElseThrow()))
        .list();
  }

  void setGuideDates(List<GuideDate> dates) {
    handle.execute("delete from guide_date");
    for (int place = 0; place < dates.size(); place++) {
      GuideDate date = dates.get(place);
      RowMaps.insert(
              handle,
              "guide_date",
              new Columns()
                  .put("place", place)
                  .put("guide_year", date.year())
                  .put("label", date.label())
                  .put("guide_day", date.day()))
          .execute();
    }
  }
}
