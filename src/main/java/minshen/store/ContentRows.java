package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import minshen.files.Fingerprint;
import org.jdbi.v3.core.Handle;

/**
 * The tables of contents, their pieces, and the names under which they were taken in. Pieces are
 * written in their order, all of one size but the last: a content is whole when its last one is
 * there.
 */
public final class ContentRows {
  /** The table of the pieces. */
  public static final String PIECES = "CONTENT_PIECE";

  /** Every file that a claim names: its attachments, and the scans of its signed forms. */
  public static final String PAPERS =
      "(select claim, file from claim_attachment union select claim, file from claim_signed_form)";

  /**
   * The size of every piece but the last; how much of a content is in memory at a time. H2 writes a
   * piece again with the next one, if that is committed by itself: larger ones cost more room.
   * Earlier releases wrote pieces of 1 MiB.
   */
  static final int PIECE = 1 << 16;

  private static final String OF_PIECE = " where sha256 = ? and place = ?";

  private final Handle handle;

  /** The contents of a store that is open. */
  public ContentRows(Handle handle) {
    this.handle = handle;
  }

  /** The place of the last piece of a content; −1 if it is empty. */
  static int last(long size) {
    return Math.toIntExact((size + PIECE - 1) / PIECE) - 1;
  }

  /** Whether all of a content is there. */
  boolean isWhole(String sha256) {
    Optional<Long> size =
        handle
            .createQuery("select size from content where sha256 = ?")
            .bind(0, sha256)
            .mapTo(Long.class)
            .findOne();
    return size.isPresent() && size.get() == length(sha256);
  }

  /** How long the pieces are together. */
  private long length(String sha256) {
    int count = count(sha256);
    return count == 0 ? 0 : (count - 1L) * length(sha256, 0) + length(sha256, count - 1);
  }

  private long length(String sha256, int place) {
    return handle
        .createQuery("select octet_length(bytes) from content_piece" + OF_PIECE)
        .bind(0, sha256)
        .bind(1, place)
        .mapTo(Long.class)
        .one();
  }

  /** How many pieces of a content are there. */
  int count(String sha256) {
    return handle
        .createQuery("select count(*) from content_piece where sha256 = ?")
        .bind(0, sha256)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether a piece is there, as it should be. */
  boolean isThere(String sha256, int place, byte[] piece) {
    return piece(sha256, place).filter(there -> Arrays.equals(there, piece)).isPresent();
  }

  private Optional<byte[]> piece(String sha256, int place) {
    return handle
        .createQuery("select bytes from content_piece" + OF_PIECE)
        .bind(0, sha256)
        .bind(1, place)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Writes pieces that follow each other; what was there from the first of them on is removed. */
  void write(Sha256 sha, int from, List<byte[]> pieces) {
    boolean begun =
        handle
                .createQuery("select count(*) from content where sha256 = ?")
                .bind(0, sha.hex())
                .mapTo(Long.class)
                .one()
            > 0;
    if (begun) {
      cut(sha.hex(), from);
    } else {
      handle.execute("insert into content (sha256, size) values (?, ?)", sha.hex(), sha.size());
    }
    for (int i = 0; i < pieces.size(); i++) {
      handle.execute(
          "insert into content_piece (sha256, place, bytes) values (?, ?, ?)",
          sha.hex(),
          from + i,
          pieces.get(i));
    }
  }

  /** Removes the pieces from a place on. */
  void cut(String sha256, int from) {
    handle.execute("delete from content_piece where sha256 = ? and place >= ?", sha256, from);
  }

  /** Removes a content whose pieces are gone. */
  void remove(String sha256) {
    handle.execute("delete from content where sha256 = ?", sha256);
  }

  /** Hands out a content, one piece after the other. */
  public void pieces(String sha256, Consumer<byte[]> use) {
    int count = count(sha256);
    for (int place = 0; place < count; place++) {
      use.accept(piece(sha256, place).orElseThrow());
    }
  }

  /** The SHA-256 of every content that has a name; others may not be whole. */
  List<String> named() {
    return handle.createQuery("select distinct sha256 from document").mapTo(String.class).list();
  }

  /** The same, with their sizes in bytes. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    handle
        .createQuery(
            "select sha256, size from content where exists"
                + " (select 1 from document where document.sha256 = content.sha256)")
        .map((row, _) -> sizes.put(row.getString(1), row.getLong(2)))
        .list();
    return sizes;
  }

  /** Those of them of which no piece is there. */
  public List<String> withoutPieces() {
    return sizes().entrySet().stream()
        .filter(content -> content.getValue() > 0 && count(content.getKey()) == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Writes the pieces of a content that has none.
   *
   * @return whether it was that content; if not, what was written must be taken back
   * @throws IOException if it cannot be read
   */
  public boolean insertPieces(String sha256, InputStream in) throws IOException {
    Sha256 sha = new Sha256();
    byte[] piece = new byte[PIECE];
    int place = 0;
    for (int read = in.readNBytes(piece, 0, PIECE);
        read > 0;
        read = in.readNBytes(piece, 0, PIECE)) {
      sha.update(piece, read);
      insertPiece(sha256, place, Arrays.copyOf(piece, read));
      place++;
    }
    return sha.hex().equals(sha256);
  }

  /** Writes a piece of a content that has none at that place. */
  public void insertPiece(String sha256, int place, byte[] bytes) {
    handle.execute(
        "insert into content_piece (sha256, place, bytes) values (?, ?, ?)", sha256, place, bytes);
  }

  /** Removes a content and every name that it has: what is attached again comes in anew. */
  public void forget(String sha256) {
    handle.execute("delete from document where sha256 = ?", sha256);
    handle.execute("delete from content where sha256 = ?", sha256);
  }

  /** The contents without a name. */
  List<String> unnamed() {
    return handle
        .createQuery(
            "select sha256 from content where not exists"
                + " (select 1 from document where document.sha256 = content.sha256)")
        .mapTo(String.class)
        .list();
  }

  /** Whether a content has a name. */
  boolean isNamed(String sha256) {
    return handle
            .createQuery("select count(*) from document where sha256 = ?")
            .bind(0, sha256)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  Optional<String> sha256(long applicant, String name) {
    return handle
        .createQuery("select sha256 from document where applicant = ? and file = ?")
        .bind(0, applicant)
        .bind(1, name)
        .mapTo(String.class)
        .findOne();
  }

  /** The contents of an applicant, by their names. */
  public Map<String, String> documents(long applicant) {
    Map<String, String> documents = new LinkedHashMap<>();
    handle
        .createQuery("select file, sha256 from document where applicant = ? order by file")
        .bind(0, applicant)
        .map((row, _) -> documents.put(row.getString("file"), row.getString("sha256")))
        .list();
    return documents;
  }

  /** Whether a name is free for a content, or has it already. */
  boolean mayBe(long applicant, String name, String sha256) {
    return sha256(applicant, name).map(sha256::equals).orElse(true);
  }

  /** Gives a content a name; one that had it before has it no more. */
  void name(long applicant, String name, String sha256) {
    Optional<String> before = sha256(applicant, name);
    if (before.isEmpty()) {
      handle.execute(
          "insert into document (applicant, file, sha256) values (?, ?, ?)",
          applicant,
          name,
          sha256);
    } else if (!before.get().equals(sha256)) {
      handle.execute(
          "update document set sha256 = ? where applicant = ? and file = ?",
          sha256,
          applicant,
          name);
    }
  }

  void forget(long applicant, String name) {
    handle.execute("delete from document where applicant = ? and file = ?", applicant, name);
  }

  /** The applicants that have contents. */
  List<Long> owners() {
    return handle
        .createQuery("select distinct applicant from document order by applicant")
        .mapTo(Long.class)
        .list();
  }

  /** The files of an applicant, by name. */
  Map<String, StoredFile> files(long applicant) {
    Map<String, StoredFile> files = new LinkedHashMap<>();
    handle
        .createQuery(
            "select document.file, document.sha256, content.size from document join content"
                + " on content.sha256 = document.sha256 where document.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                files.put(
                    row.getString("file"),
                    new StoredFile(
                        row.getLong("size"), Fingerprint.ofSha256(row.getString("sha256")))))
        .list();
    return files;
  }

  /** What the attachments of an applicant are named. */
  Set<String> attached(long applicant) {
    return handle
        .createQuery(
            "select part.file from claim join "
                + PAPERS
                + " part on part.claim = claim.id where claim.applicant = ?")
        .bind(0, applicant)
        .mapTo(String.class)
        .set();
  }
}
