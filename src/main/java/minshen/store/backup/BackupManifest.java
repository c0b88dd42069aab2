package minshen.store.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backup says of itself.
 *
 * @param taken when it was taken, as the clock of the place showed it
 * @param holding how many companies, claims and attachments there are
 * @param sums what its tables come to
 * @param contents the contents that its attachments name, by SHA-256, with their sizes in bytes
 * @param lacking those of them that could not be kept: the store had lost them itself, or there was
 *     no room for them
 */
record BackupManifest(
    LocalDateTime taken,
    StoreSize holding,
    Map<String, TableSum> sums,
    Map<String, Long> contents,
    Set<String> lacking) {
  private static final String FORMAT = "minshen-backup/2";

  BackupManifest {
    sums = Map.copyOf(sums);
    contents = Map.copyOf(contents);
    lacking = Set.copyOf(lacking);
  }

  /** What a backup says that is taken of a store at one moment. Every row is read for it. */
  static BackupManifest of(StoreMoment moment, LocalDateTime time) throws IOException {
    return new BackupManifest(
        time, StoreSize.of(moment.inventory()), moment.sums(), moment.contents(), Set.of());
  }

  /** The same, of a backup that lacks some contents. */
  BackupManifest lacking(Set<String> some) {
    return new BackupManifest(taken, holding, sums, contents, some);
  }

  /** Whether another one shows the same, at whatever time it was taken. */
  boolean showsTheSameAs(BackupManifest other) {
    return sums.equals(other.sums)
        && contents.equals(other.contents)
        && lacking.equals(other.lacking);
  }

  /** Writes it as lines of words; the stream stays open. */
  void write(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(FORMAT + "\ntaken " + taken + "\n");
    text.append(
        "holding %d %d %d\n"
            .formatted(holding.companies(), holding.claims(), holding.attachments()));
    new TreeMap<>(sums)
        .forEach(
            (table, sum) ->
                text.append("table " + sum.rows() + " " + sum.sum() + " " + table + "\n"));
    new TreeMap<>(contents)
        .forEach(
            (sha256, size) ->
                text.append(lacking.contains(sha256) ? "lacking " : "content ")
                    .append(size + " " + sha256 + "\n"));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if it cannot be read, or is something else
   */
  static BackupManifest read(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    if (!FORMAT.equals(reader.readLine())) {
      throw new IOException("no manifest of a backup");
    }
    LocalDateTime taken = LocalDateTime.MIN;
    StoreSize holding = new StoreSize(0, 0, 0);
    Map<String, TableSum> sums = new TreeMap<>();
    Map<String, Long> contents = new TreeMap<>();
    Set<String> lacking = new TreeSet<>();
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
          case "taken" -> taken = LocalDateTime.parse(words[1]);
          case "holding" ->
              holding =
                  new StoreSize(
                      Integer.parseInt(words[1]),
                      Integer.parseInt(words[2]),
                      Integer.parseInt(words[3]));
          case "table" -> sums.put(words[3], new TableSum(Long.parseLong(words[1]), words[2]));
          case "content", "lacking" -> {
            contents.put(words[2], Long.parseLong(words[1]));
            if (words[0].equals("lacking")) {
              lacking.add(words[2]);
            }
          }
          default -> throw new IOException("a manifest of another release: " + line);
        }
      }
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(e);
    }
    return new BackupManifest(taken, holding, sums, contents, lacking);
  }
}
