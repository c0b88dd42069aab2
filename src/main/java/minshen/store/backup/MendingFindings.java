package minshen.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.words.Message;

/** What is found while a store is mended, row by row; told by companies and claims. */
final class MendingFindings {
  private final Map<About, Long> rows = new LinkedHashMap<>();

  /** Names that only an index knows any more, by the number of the claim. */
  private final Map<Long, Map<String, Object>> lostClaims = new LinkedHashMap<>();

  private record About(MendingResult.Origin origin, long company, long claim, Message what) {}

  /** Notes where a row comes from. */
  void note(MendingResult.Origin origin, OwnedTable table, Map<String, Object> row) {
    if (table.isComputed()) {
      return;
    }
    long claim = number(row.get(table == OwnedTable.CLAIM ? "ID" : "CLAIM"));
    long company = number(row.get(table == OwnedTable.APPLICANT ? "ID" : "APPLICANT"));
    if (table == OwnedTable.CLAIM) {
      lostClaims.put(claim, row);
      company = 0;
    }
    Object file = table == OwnedTable.DOCUMENT ? row.get("FILE") : null;
    Message what = file == null ? table.part() : Message.of("store.mend.file", file);
    rows.merge(new About(origin, claim == 0 ? company : 0, claim, what), 1L, Long::sum);
  }

  /** Notes that the company, claim or other thing is lost that rows belong to. */
  void noteOwner(OwnedTable table, Map<String, Object> row) {
    if (table == OwnedTable.CLAIM) {
      long claim = number(row.get("ID"));
      rows.putIfAbsent(new About(MendingResult.Origin.LOST, 0, claim, table.part()), 1L);
    } else {
      rows.putIfAbsent(new About(MendingResult.Origin.LOST, 0, 0, table.part()), 1L);
    }
  }

  /** Notes that rows of a table are lost of which nobody knows whose they are. */
  void noteUnknown(OwnedTable table, long count) {
    if (!table.isComputed()) {
      rows.put(new About(MendingResult.Origin.LOST, 0, 0, table.part()), count);
    }
  }

  private static long number(Object cell) {
    try {
      return cell == null ? 0 : Long.parseLong(cell.toString());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** All of them, with the names that the mended store knows. */
  List<MendingResult.Finding> told(Connection store) throws SQLException {
    List<MendingResult.Finding> told = new ArrayList<>();
    for (Map.Entry<About, Long> entry : rows.entrySet()) {
      About about = entry.getKey();
      Map<String, Object> claim = about.claim == 0 ? Map.of() : claim(store, about.claim);
      long company = about.claim == 0 ? about.company : number(claim.get("APPLICANT"));
      Message whose = whose(company == 0 ? "" : company(store, company), company, about, claim);
      told.add(
          new MendingResult.Finding(
              about.origin, company, about.claim, whose, about.what, entry.getValue()));
    }
    told.sort(
        Comparator.comparing(MendingResult.Finding::origin)
            .reversed()
            .thenComparingLong(MendingResult.Finding::company)
            .thenComparingLong(MendingResult.Finding::claim));
    return told;
  }

  private static Message whose(String name, long company, About about, Map<String, Object> claim) {
    Message owner =
        company == 0
            ? Message.of("store.mend.unknown-company")
            : name.isBlank()
                ? Message.of("store.restore.nameless", Long.toString(company))
                : Message.verbatim(name);
    if (about.claim != 0) {
      String label = (text(claim, "ITEM") + " " + text(claim, "PROJECT")).strip();
      return Message.of(
          "store.mend.claim",
          owner,
          label.isEmpty()
              ? Message.of("store.mend.nameless-claim", Long.toString(about.claim))
              : Message.verbatim(label));
    }
    return company == 0 ? Message.of("store.mend.nobody") : owner;
  }

  private static String text(Map<String, Object> row, String column) {
    Object cell = row.get(column);
    return cell == null ? "" : cell.toString();
  }

  private static String company(Connection store, long id) throws SQLException {
    try (PreparedStatement select =
        store.prepareStatement("select coalesce(name, '') from applicant where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private Map<String, Object> claim(Connection store, long id) throws SQLException {
    try (PreparedStatement select =
        store.prepareStatement("select applicant, item, project from claim where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return lostClaims.getOrDefault(id, Map.of());
        }
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("APPLICANT", row.getString(1));
        claim.put("ITEM", row.getString(2));
        claim.put("PROJECT", row.getString(3));
        return claim;
      }
    }
  }
}
