package minshen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import minshen.dossier.Dossier;
import minshen.packs.PackLoader;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A store on the {@link ForgetfulDisk} that grows older from session to session, each of which ends
 * in every way it can: for each moment of it the file that a kill or a power cut leaves is opened.
 * Free space is used again at once, not after the time that H2 otherwise lets pass.
 */
final class PowerCuts {
  private static final Path STORE = Path.of("/store", StoreFile.FILE);
  private static final Path CUT = Path.of("/cut", StoreFile.FILE);

  private final String layer;
  private final Path folder;
  private final Random random;
  private final int skipped;
  private final List<String> failures = new ArrayList<>();
  private Optional<Content> store = Optional.empty();
  private int number;
  private int tried;

  /**
   * A new store.
   *
   * @param layer what stands between H2 and the disk: {@code forced:}, or nothing
   * @param folder for files to attach
   * @param skipped of so many moments one is tried
   */
  PowerCuts(String layer, Path folder, Random random, int skipped) {
    ForgetfulDisk.register();
    this.layer = layer;
    this.folder = folder;
    this.random = random;
    this.skipped = skipped;
  }

  /** What was not there although somebody had been told that it is saved. */
  List<String> failures() {
    return failures;
  }

  int tried() {
    return tried;
  }

  /** Saves a number of states, and tries every end of it; the next session goes on after one. */
  void session(int saves) throws IOException, SQLException {
    Ended ended = saving(saves);
    List<Integer> count = new ArrayList<>(List.of(0));
    ended.recording.forEachMoment(
        moment -> {
          int nth = count.getFirst();
          count.set(0, nth + 1);
          if (moment.saved() > 0 && (nth + number) % skipped == 0) {
            attempt("kill", moment, moment.whole().copy());
            attempt("power cut", moment, moment.withoutPower(random));
            attempt("power cut in the middle", moment, moment.withoutMiddle());
          }
        });
    // On these a next session can go on without having lost anything.
    store = Optional.of(random.nextBoolean() ? ended.killed : ended.closed);
  }

  /**
   * A session that is closed in order, and whose first writes are cut off in several ways: what H2
   * does first is to write over what the session before did not need any more.
   */
  void shortSession(int writes, int ways) throws IOException, SQLException {
    int before = number;
    Ended ended = saving(1);
    List<Integer> count = new ArrayList<>(List.of(0));
    ended.recording.forEachMoment(
        moment -> {
          int nth = count.getFirst();
          count.set(0, nth + 1);
          for (int way = 0; before > 0 && nth < writes && way < ways; way++) {
            attempt("power cut", moment.after(before), moment.withoutPower(random));
          }
        });
    store = Optional.of(ended.closed);
  }

  /** What happened in a session, and what a kill at its end and closing in order leave. */
  private record Ended(Recording recording, Content killed, Content closed) {}

  private Ended saving(int saves) throws IOException, SQLException {
    Recording recording = ForgetfulDisk.put(STORE, store.orElseGet(Content::empty));
    boolean fresh = store.isEmpty();
    Content killed;
    try (UserStore open = open(STORE)) {
      long id = fresh ? open.add(NumberedState.BLANK) : open.applicants().getFirst().id();
      recording.saved(number);
      for (int save = 0; save < saves; save++) {
        number++;
        NumberedState.save(open, id, number, folder);
        recording.saved(number);
      }
      killed = recording.content().copy();
    }
    return new Ended(recording, killed, recording.content().copy());
  }

  private void attempt(String what, Recording.Moment moment, Content left) {
    tried++;
    ForgetfulDisk.put(CUT, left);
    try (Handle handle = Jdbi.open(source(CUT));
        Statement statement = handle.getConnection().createStatement()) {
      int found = check(handle);
      if (found < moment.saved()) {
        failures.add("%s: %d was saved, %d is there".formatted(what, moment.saved(), found));
      }
      // Not tidied up at the end: that would take longer than all the rest.
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      failures.add("%s: %d was saved, but %s".formatted(what, moment.saved(), e));
    } finally {
      ForgetfulDisk.remove(CUT);
    }
  }

  /** Reads everything, and tells which state it is. */
  private static int check(Handle handle) {
    long id = new SummaryRows(handle).applicants().getFirst().id();
    Dossier found =
        new ApplicantRows(handle)
            .read(id)
            .orElseThrow()
            .withClaims(new ClaimTableReader(handle, id).read());
    int number = found.applicant().name().map(Integer::parseInt).orElse(0);
    if (number > 0 && !found.equals(NumberedState.of(number))) {
      throw new IllegalStateException("it is half a state: " + found);
    }
    ContentRows contents = new ContentRows(handle);
    for (String file : NumberedState.files(number)) {
      Sha256 expected = new Sha256();
      byte[] bytes = NumberedState.bytes(file);
      expected.update(bytes, bytes.length);
      Sha256 sha = new Sha256();
      contents.pieces(
          contents.sha256(id, file).orElseThrow(), piece -> sha.update(piece, piece.length));
      if (!sha.hex().equals(expected.hex())) {
        throw new IllegalStateException("the content of " + file + " is another");
      }
    }
    return number;
  }

  private UserStore open(Path file) throws SQLException {
    JdbcDataSource source = source(file);
    if (store.isEmpty()) {
      try (Connection connection = source.getConnection()) {
        Migrations.runAll(connection);
      }
    }
    return UserStore.opened(
        new Database(source, Path.of(StoreFile.NAME)),
        Optional.empty(),
        () -> {},
        CompletableFuture.completedFuture(PackLoader.bundled()));
  }

  private JdbcDataSource source(Path file) {
    JdbcDataSource source = StoreFile.source(layer + ForgetfulDisk.SCHEME + ":", file);
    source.setURL(source.getURL() + ";RETENTION_TIME=0");
    return source;
  }

  @Override
  public String toString() {
    return "%d kills and power cuts, %d lost something: %s"
        .formatted(tried, failures.size(), failures.stream().limit(5).toList());
  }
}
