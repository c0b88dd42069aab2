package minshen.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which companies and claims a store holds and when each was changed last. It is written into every
 * backup, so that one can tell what is in it without opening it.
 */
public record Inventory(List<Company> companies) {
  /** Of a store that holds nothing. */
  public static final Inventory EMPTY = new Inventory(List.of());

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Inventory {
    companies = List.copyOf(companies);
  }

  /**
   * An applicant.
   *
   * @param id the number under which the store knows it
   * @param name 单位名称; empty if it has none yet
   * @param creditCode 统一社会信用代码; empty if it has none yet
   * @param changedAt when its own data was changed last
   * @param attachments how many files the store keeps for it
   * @param claims its claims
   */
  public record Company(
      long id,
      String name,
      String creditCode,
      Instant changedAt,
      int attachments,
      List<Claim> claims) {
    public Company {
      claims = List.copyOf(claims);
    }

    /** When it, or one of its claims, was changed last. */
    Instant lastChange() {
      return claims.stream().map(Claim::changedAt).reduce(changedAt, Inventory::later);
    }
  }

  /**
   * A claim.
   *
   * @param id its id in its dossier
   * @param item the id of the item claimed
   * @param project 项目名称; empty if it has none yet
   * @param changedAt when it was changed last
   */
  public record Claim(String id, String item, String project, Instant changedAt) {}

  /** How many claims there are. */
  public int claims() {
    return companies.stream().mapToInt(company -> company.claims().size()).sum();
  }

  /** How many files are kept for them. */
  public int attachments() {
    return companies.stream().mapToInt(Company::attachments).sum();
  }

  /** When something was changed last; empty if there is nothing. */
  public Optional<Instant> lastChange() {
    return companies.stream().map(Company::lastChange).reduce(Inventory::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Takes down what a store holds, of this release or an older one. */
  public static Inventory of(Handle handle) {
    Map<Long, List<Claim>> claims = claims(handle);
    Map<Long, Integer> attachments = attachments(handle);
    return new Inventory(
        handle
            .createQuery(
                "select id, name, credit_code, changed_at from applicant"
                    + (has(handle, "APPLICANT", "BINNED_AT") ? " where " + BinRows.NOT_BINNED : "")
                    + " order by id")
            .map(
                (row, _) ->
                    new Company(
                        row.getLong(1),
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        Optional.ofNullable(row.getString(3)).orElse(""),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        attachments.getOrDefault(row.getLong(1), 0),
                        claims.getOrDefault(row.getLong(1), List.of())))
            .list());
  }

  private static Map<Long, List<Claim>> claims(Handle handle) {
    // In the first stores only companies had a time.
    String changedAt = has(handle, "CLAIM", "CHANGED_AT") ? "claim" : "applicant";
    Map<Long, List<Claim>> claims = new HashMap<>();
    handle
        .createQuery(
            "select claim.applicant, claim.name, claim.item, claim.project, "
                + changedAt
                + ".changed_at from claim join applicant on applicant.id = claim.applicant")
        .map(
            (row, _) ->
                claims
                    .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                    .add(
                        new Claim(
                            row.getString(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)).orElse(""),
                            row.getObject(5, OffsetDateTime.class).toInstant())))
        .list();
    return claims;
  }

  private static Map<Long, Integer> attachments(Handle handle) {
    Map<Long, Integer> attachments = new HashMap<>();
    if (has(handle, "DOCUMENT", "SHA256")) {
      handle
          .createQuery("select applicant, count(*) from document group by applicant")
          .map((row, _) -> attachments.put(row.getLong(1), row.getInt(2)))
          .list();
    }
    return attachments;
  }

  private static boolean has(Handle handle, String table, String column) {
    return handle
            .createQuery(
                "select count(*) from information_schema.columns"
                    + " where table_schema = 'PUBLIC' and table_name = ? and column_name = ?")
            .bind(0, table)
            .bind(1, column)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Writes it, a line for each company; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    for (Company company : companies) {
      out.write(line(company).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static String line(Company company) {
    return MAPPER.writeValueAsString(company) + "\n";
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if it cannot be read, or is something else
   */
  public static Inventory read(InputStream in) throws IOException {
    List<Company> companies = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        companies.add(MAPPER.readValue(line, Company.class));
      }
    } catch (JacksonException e) {
      throw new IOException(e);
    }
    return new Inventory(companies);
  }
}
