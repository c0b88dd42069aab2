package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.files.UnreadableFileException;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attached files in the store, on a real file. */
class ContentsTest {
  private static final int LARGE = (5 << 20) / 2;

  private static final int STRETCH = ContentIntake.STRETCH;

  /** Of releases before this one. */
  private static final int OLD_PIECE = 1 << 20;

  @TempDir Path folder;

  @Test
  void aFileIsThereWhenTheOriginalIsGone() throws IOException {
    Path scan = file("立项 批复.pdf", LARGE, 1);
    byte[] bytes = Files.readAllBytes(scan);
    try (UserStore store = open()) {
      long id = store.add(attaching(scan.toString()));
      assertThat(store.contents().put(id, scan, scan.toString(), _ -> {}))
          .isEqualTo(scan.toString());
    }
    Files.delete(scan);
    Path lent;
    try (UserStore store = open()) {
      long id = store.applicants().getFirst().id();
      lent = store.contents().file(id, scan.toString());
      assertThat(lent).hasBinaryContent(bytes).hasFileName("立项 批复.pdf");
      assertThatThrownBy(() -> store.contents().file(id, "something else"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("something else");
    }
    assertThat(lent).doesNotExist();
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException, SQLException {
    Path one = file("one.pdf", LARGE, 1);
    Path other = Files.copy(one, folder.resolve("other.pdf"));
    try (UserStore store = open()) {
      add(store, attaching(one.toString()));
      add(store, attaching(other.toString()));
    }
    assertThat(count("content")).isEqualTo(1);
    assertThat(count("content_piece")).isEqualTo(LARGE / ContentRows.PIECE);
    assertThat(count("document")).isEqualTo(2);
  }

  @Test
  void aFileThatHasChangedGetsANameOfItsOwn() throws IOException {
    Path scan = file("scan.pdf", 100, 1);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      byte[] before = Files.readAllBytes(scan);
      store.contents().put(id, scan, "/a.b/scan.pdf", _ -> {});
      file("scan.pdf", 100, 2);
      String name = store.contents().put(id, scan, "/a.b/scan.pdf", _ -> {});
      assertThat(name).isEqualTo("/a.b/scan (2).pdf");
      assertThat(store.contents().put(id, scan, "/a.b/scan.pdf", _ -> {})).isEqualTo(name);
      assertThat(store.contents().file(id, "/a.b/scan.pdf")).hasBinaryContent(before);
    }
  }

  @Test
  void whatNoClaimNamesIsRemovedUnlessUndoMayBringItBack() throws IOException, SQLException {
    Path scan = file("scan.pdf", 100, 1);
    Dossier with = attaching(scan.toString());
    Dossier without = with.withClaims(List.of(Claim.of(ClaimInput.blank("c1", "MH-12"))));
    long id;
    try (UserStore store = open()) {
      id = add(store, with);
    }
    try (UserStore store = open()) {
      UndoStates undo =
          new UndoStates(
              List.of(new UndoStates.Step(1, new UndoStates.OfClaim(with.claims().getFirst()))),
              List.of());
      StoredDossier undoable = new StoredDossier(store.read(id).assessment(), Map.of());
      store.save(id, undoable);
      StoredDossier detached = StoredDossier.of(store.library(), without);
      store.save(id, new StoredDossier(detached.assessment(), Map.of("c1", undo)));
      store.contents().removeUnused(() -> true);
      assertThat(store.contents().names(id)).hasSize(1);
      store.save(id, detached);
      store.contents().removeUnused(() -> true);
      assertThat(store.contents().names(id)).isEmpty();
    }
    assertThat(count("content")).isZero();
    assertThat(count("content_piece")).isZero();
  }

  @Test
  void whatIsCancelledLeavesNothing() throws IOException, SQLException {
    Path scan = file("scan.pdf", LARGE, 1);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      assertThatThrownBy(
              () ->
                  store
                      .contents()
                      .put(
                          id,
                          scan,
                          "scan.pdf",
                          _ -> {
                            throw new CancellationException();
                          }))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(count("content")).isZero();
  }

  @Test
  void whatCameSinceTheStoreWasOpenedStays() throws IOException {
    Path scan = file("scan.pdf", 100, 1);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      store.contents().removeUnused(() -> true);
      assertThat(store.contents().file(id, "scan.pdf")).hasSameBinaryContentAs(scan);
    }
    try (UserStore store = open()) {
      store.contents().removeUnused(() -> true);
      assertThat(store.contents().names(store.applicants().getFirst().id())).isEmpty();
    }
  }

  @Test
  void whatIsCutOffIsNoContentAndGoesOnTheNextTime() throws IOException, SQLException {
    Path film = file("film.pdf", 2 * STRETCH + LARGE, 1);
    AtomicInteger calls = new AtomicInteger();
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      assertThatThrownBy(() -> store.contents().put(id, film, "film.pdf", cutOffAfter(STRETCH)))
          .isInstanceOf(CancellationException.class);
      assertThat(store.contents().names(id)).isEmpty();
    }
    assertThat(count("content_piece")).isEqualTo(ContentIntake.STRETCH / ContentRows.PIECE);
    try (UserStore store = open()) {
      long id = store.applicants().getFirst().id();
      store
          .contents()
          .put(id, film, "film.pdf", copied -> calls.addAndGet(copied == STRETCH ? 1 : 0));
      assertThat(store.contents().file(id, "film.pdf")).hasSameBinaryContentAs(film);
    }
    assertThat(calls).as("the first stretch was not written again").hasValue(0);
  }

  @Test
  void whatWasCutOffAndIsNotTakenInAgainIsRemoved() throws IOException, SQLException {
    Path film = file("film.pdf", 2 * STRETCH, 1);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      assertThatThrownBy(() -> store.contents().put(id, film, "film.pdf", cutOffAfter(STRETCH)))
          .isInstanceOf(CancellationException.class);
    }
    try (UserStore store = open()) {
      store.contents().removeUnused(() -> true);
    }
    assertThat(count("content")).isZero();
    assertThat(count("content_piece")).isZero();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefusedAndTakenInOnceItIsStill() throws IOException {
    Path scan = file("scan.pdf", 2 * STRETCH, 1);
    byte[] original = Files.readAllBytes(scan);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      assertThatThrownBy(
              () ->
                  store
                      .contents()
                      .put(
                          id,
                          scan,
                          "scan.pdf",
                          copied -> {
                            if (copied > 0) {
                              rewrite("scan.pdf");
                            }
                          }))
          .isInstanceOf(UnreadableFileException.class);
      assertThat(store.contents().names(id)).isEmpty();
      Files.write(scan, original);
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      assertThat(store.contents().file(id, "scan.pdf")).hasBinaryContent(original);
    }
  }

  @Test
  void contentsInThePiecesOfAnEarlierReleaseAreWhole() throws IOException, SQLException {
    Path scan = file("scan.pdf", LARGE, 1);
    byte[] bytes = Files.readAllBytes(scan);
    Sha256 sha = LargeFile.sum(scan, () -> {});
    long id;
    try (UserStore store = open()) {
      id = store.add(attaching("scan.pdf"));
    }
    try (Connection connection = connect()) {
      insert(connection, "insert into content values (?, ?)", sha.hex(), bytes.length);
      for (int place = 0; place * OLD_PIECE < bytes.length; place++) {
        byte[] piece =
            Arrays.copyOfRange(
                bytes, place * OLD_PIECE, Math.min(bytes.length, (place + 1) * OLD_PIECE));
        insert(connection, "insert into content_piece values (?, ?, ?)", sha.hex(), place, piece);
      }
    }
    try (UserStore store = open()) {
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      assertThat(store.contents().file(id, "scan.pdf")).hasBinaryContent(bytes);
    }
    assertThat(count("content_piece")).as("as they were").isEqualTo(3);
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Test
  void twoAtATimeBringTheSameFilesInWithoutWaitingForEachOther() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(file(i + ".pdf", 1000, i));
    }
    try (UserStore store = open();
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      long id = store.add(UserStoreTest.BLANK);
      List<Future<GatheredFiles>> gathered = new ArrayList<>();
      for (List<Path> order : List.of(files, files.reversed())) {
        Map<String, String> pathByName = new LinkedHashMap<>();
        order.forEach(file -> pathByName.put(file.toString(), file.toString()));
        gathered.add(
            both.submit(
                () -> store.contents().gather(Optional.of(id), pathByName, false, _ -> {})));
      }
      for (Future<GatheredFiles> one : gathered) {
        assertThat(one.get(60, TimeUnit.SECONDS).contents()).hasSize(40);
      }
    }
    assertThat(count("content")).isEqualTo(40);
  }

  @Test
  void filesThatCannotBeReadAreNamedAndTheRestGoesOn() throws IOException {
    Path scan = file("scan.pdf", 100, 1);
    try (UserStore store = open()) {
      GatheredFiles files =
          store
              .contents()
              .gather(
                  Optional.empty(),
                  Map.of(
                      "a",
                      scan.toString(),
                      "b",
                      folder.resolve("none.pdf").toString(),
                      "c",
                      folder.toString(),
                      "d",
                      "no\0path"),
                  false,
                  _ -> {});
      assertThat(files.contents()).containsOnlyKeys("a");
      assertThat(files.refused()).containsOnlyKeys("b", "c", "d");
    }
  }

  @Test
  void anEmptyFileIsAContentLikeOthers() throws IOException {
    Path empty = file("empty.pdf", 0, 1);
    try (UserStore store = open()) {
      long id = store.add(UserStoreTest.BLANK);
      store.contents().put(id, empty, "empty.pdf", _ -> {});
      assertThat(store.contents().file(id, "empty.pdf")).isEmptyFile();
    }
  }

  @Test
  void damagedBytesAreNotHandedOut() throws IOException, SQLException {
    Path scan = file("scan.pdf", 100, 1);
    try (UserStore store = open()) {
      store.contents().put(store.add(attaching("scan.pdf")), scan, "scan.pdf", _ -> {});
    }
    sql("update content_piece set bytes = X'00'");
    try (UserStore store = open()) {
      long id = store.applicants().getFirst().id();
      assertThatThrownBy(() -> store.contents().file(id, "scan.pdf"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("scan.pdf");
    }
  }

  private static LongConsumer cutOffAfter(long bytes) {
    return copied -> {
      if (copied >= bytes) {
        throw new CancellationException();
      }
    };
  }

  private static long add(UserStore store, Dossier dossier) {
    Map<String, String> pathByName =
        dossier.files().stream().collect(Collectors.toMap(file -> file, file -> file));
    GatheredFiles files = store.contents().gather(Optional.empty(), pathByName, false, _ -> {});
    return store.add(StoredDossier.of(store.library(), dossier), files);
  }

  private UserStore open() {
    return UserStore.open(folder.resolve("data"));
  }

  private Path file(String name, int size, long seed) throws IOException {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  private void rewrite(String name) {
    try {
      file(name, 2 * STRETCH, 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dossier attaching(String file) {
    Claim blank = Claim.of(ClaimInput.blank("c1", "MH-12"));
    return UserStoreTest.BLANK.withClaims(
        List.of(
            new Claim(
                blank.input(),
                blank.projectLead(),
                blank.platform(),
                List.of(new Attachment("m2", file, Optional.empty())))));
  }

  private long count(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data").resolve("minshen"));
  }
}
