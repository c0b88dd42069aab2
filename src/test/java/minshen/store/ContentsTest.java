package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.calc.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attached files in the store, on a real file. */
class ContentsTest {
  private static final int LARGE = (5 << 20) / 2;

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
      lent = store.contents().file(id, scan.toString()).orElseThrow();
      assertThat(lent).hasBinaryContent(bytes).hasFileName("立项 批复.pdf");
      assertThat(store.contents().file(id, "something else")).isEmpty();
    }
    assertThat(lent).doesNotExist();
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException, SQLException {
    Path one = file("one.pdf", LARGE, 1);
    Path other = Files.copy(one, folder.resolve("other.pdf"));
    try (UserStore store = open()) {
      long first = store.add(attaching(one.toString()));
      long second = store.add(attaching(other.toString()));
      store.contents().putAll(first, store.read(first).dossier());
      store.contents().putAll(second, store.read(second).dossier());
    }
    assertThat(count("content")).isEqualTo(1);
    assertThat(count("content_piece")).isEqualTo(3);
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
      assertThat(store.contents().file(id, "/a.b/scan.pdf").orElseThrow()).hasBinaryContent(before);
    }
  }

  @Test
  void whatNoClaimNamesIsRemovedUnlessUndoMayBringItBack() throws IOException, SQLException {
    Path scan = file("scan.pdf", 100, 1);
    Dossier with = attaching(scan.toString());
    Dossier without = with.withClaims(List.of(Claim.of(Case.blank("c1", "MH-12"))));
    try (UserStore store = open()) {
      long id = store.add(with);
      store.contents().putAll(id, with);
      Undo undo =
          new Undo(
              List.of(new Undo.Step(1, new Undo.OfClaim(with.claims().getFirst()))), List.of());
      Kept undoable = new Kept(store.read(id).assessment(), Map.of(), Map.of());
      store.save(id, undoable);
      Kept detached = Kept.of(store.library(), without);
      store.save(id, new Kept(detached.assessment(), Map.of(), Map.of("c1", undo)));
      assertThat(store.contents().removeUnused()).isZero();
      store.save(id, detached);
      assertThat(store.contents().removeUnused()).isEqualTo(1);
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

  private UserStore open() {
    return UserStore.open(folder.resolve("data"));
  }

  private Path file(String name, int size, long seed) throws IOException {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  static Dossier attaching(String file) {
    Claim blank = Claim.of(Case.blank("c1", "MH-12"));
    return UserStoreTest.BLANK.withClaims(
        List.of(
            new Claim(
                blank.input(),
                blank.projectLead(),
                blank.requestedAmount(),
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
