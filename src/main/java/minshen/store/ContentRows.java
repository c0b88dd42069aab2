package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The tables of contents, their pieces, and the names under which they were taken in. */
final class ContentRows {
  /** How much of a content is in memory at a time. */
  static final int PIECE = 1 << 20;

  private final Handle handle;

  ContentRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * A content's name.
   *
   * @param applicant whose attachment has it
   * @param name the attachment's file
   */
  record Named(long applicant, String name) {}

  boolean has(String sha256) {
    return handle
            .createQuery("select count(*) from content where sha256 = ?")
            .bind(0, sha256)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * Writes a content piece by piece.
   *
   * @throws IOException if it cannot be read, or is not what it was when it was counted
   */
  void insert(Sha256 expected, InputStream in) throws IOException {
    handle.execute(
        "insert into content (sha256, size) values (?, ?)", expected.hex(), expected.size());
    Sha256 sha = new Sha256();
    byte[] piece = new byte[PIECE];
    int place = 0;
    for (int read = in.readNBytes(piece, 0, PIECE);
        read > 0;
        read = in.readNBytes(piece, 0, PIECE)) {
      sha.update(piece, read);
      handle.execute(
          "insert into content_piece (sha256, place, bytes) values (?, ?, ?)",
          expected.hex(),
          place,
          Arrays.copyOf(piece, read));
      place++;
    }
    if (!sha.hex().equals(expected.hex())) {
      throw new IOException("the file changes while it is being read");
    }
  }

  void pieces(String sha256, Consumer<byte[]> use) {
    List<Integer> places =
        handle
            .createQuery("select place from content_piece where sha256 = ? order by place")
            .bind(0, sha256)
            .mapTo(Integer.class)
            .list();
    for (int place : places) {
      use.accept(
          handle
              .createQuery("select bytes from content_piece where sha256 = ? and place = ?")
              .bind(0, sha256)
              .bind(1, place)
              .mapTo(byte[].class)
              .one());
    }
  }

  /** The SHA-256 of every content. */
  List<String> all() {
    return handle.createQuery("select sha256 from content").mapTo(String.class).list();
  }

  Optional<String> sha256(long applicant, String name) {
    return handle
        .createQuery("select sha256 from document where applicant = ? and file = ?")
        .bind(0, applicant)
        .bind(1, name)
        .mapTo(String.class)
        .findOne();
  }

  /** Whether a name is free for a content, or has it already. */
  boolean mayBe(long applicant, String name, String sha256) {
    return sha256(applicant, name).map(sha256::equals).orElse(true);
  }

  void name(long applicant, String name, String sha256) {
    if (sha256(applicant, name).isEmpty()) {
      handle.execute(
          "insert into document (applicant, file, sha256) values (?, ?, ?)",
          applicant,
          name,
          sha256);
    }
  }

  /** The names that no attachment has. */
  List<Named> unattached() {
    return handle
        .createQuery(
            "select applicant, file from document where not exists (select 1 from claim"
                + " join claim_attachment part on part.claim = claim.id"
                + " where claim.applicant = document.applicant and part.file = document.file)")
        .map((row, _) -> new Named(row.getLong("applicant"), row.getString("file")))
        .list();
  }

  void forget(Named name) {
    handle.execute(
        "delete from document where applicant = ? and file = ?", name.applicant(), name.name());
  }

  int removeUnnamed() {
    return handle.execute(
        "delete from content where not exists"
            + " (select 1 from document where document.sha256 = content.sha256)");
  }
}
