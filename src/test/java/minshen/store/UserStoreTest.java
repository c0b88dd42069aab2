package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserStoreTest {
  static final Dossier BLANK =
      new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());

  private static final DossierReader READER = new DossierReader(PackLoader.bundled());

  @TempDir Path folder;

  @Test
  void whatWasAddedIsThereWhenItIsOpenedAgain() throws IOException {
    List<Dossier> dossiers =
        List.of(example("lanxi-cdmo"), example("yanwei-device"), example("jinyun-park"), BLANK);
    try (UserStore store = UserStore.open(folder)) {
      dossiers.forEach(store::add);
    }
    assertThat(stored()).isEqualTo(dossiers);
  }

  @Test
  void everyKindOfChangeIsSaved() throws IOException {
    Dossier before = example("yanwei-device");
    Dossier after = changed(before);
    try (UserStore store = UserStore.open(folder)) {
      long id = store.add(before);
      store.save(id, StoredDossier.of(store.library(), after));
    }
    assertThat(stored()).containsExactly(after);
  }

  @Test
  void anImportedPackMakesTheFiguresStale() throws IOException {
    PackFiles files = PackFiles.of(Path.of("src/test/resources/minshen/packs/YL2026"));
    try (UserStore store = UserStore.open(folder)) {
      store.add(example("yanwei-device"));
      store.figuresRefreshed();
      assertThat(store.figuresAreFresh()).isTrue();
      store.keepPack(files, PackReader.read(files));
      assertThat(store.figuresAreFresh()).isFalse();
      store.figuresRefreshed();
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.figuresAreFresh()).isTrue();
    }
  }

  @Test
  void aDamagedFileDoesNotStandInTheWayOfTheWholeOne() throws IOException {
    try (UserStore store = UserStore.open(folder)) {
      store.add(example("yanwei-device"));
    }
    Path file = folder.resolve("minshen.mv.db");
    byte[] whole = Files.readAllBytes(file);
    for (int share = 85; share < 100; share += 3) {
      byte[] rotten = whole.clone();
      int at = whole.length / 100 * share;
      java.util.Arrays.fill(rotten, at, Math.min(at + 900, rotten.length), (byte) 0x5a);
      Files.write(file, rotten);
      try {
        UserStore.open(folder).close();
      } catch (StoreException e) {
        assertThat(e.problem().key()).isEqualTo("store.data-damaged");
      }
      Files.write(file, whole);
      assertThat(stored()).containsExactly(example("yanwei-device"));
    }
  }

  @Test
  void claimsKeepTheirOrder() throws IOException {
    Dossier before = example("lanxi-cdmo");
    List<Claim> turned = new ArrayList<>(before.claims());
    Collections.reverse(turned);
    turned.remove(2);
    Dossier after = before.withClaims(turned);
    try (UserStore store = UserStore.open(folder)) {
      store.save(store.add(before), StoredDossier.of(store.library(), after));
    }
    assertThat(stored()).containsExactly(after);
  }

  @Test
  void whatWasRemovedIsGone() throws IOException {
    try (UserStore store = UserStore.open(folder)) {
      long id = store.add(example("lanxi-cdmo"));
      store.add(BLANK);
      store.remove(id);
    }
    assertThat(stored()).containsExactly(BLANK);
  }

  @Test
  void theSecondIsToldWhoHoldsIt() {
    try (UserStore _ = UserStore.open(folder)) {
      assertThatThrownBy(() -> UserStore.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("PID " + ProcessHandle.current().pid())
          .hasMessageContaining(folder.toString());
    }
    UserStore.open(folder).close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void whatWasSavedOutlivesAKilledProcess(int saves) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                SavesUntilKilled.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = -1;
    try (BufferedReader said = process.inputReader()) {
      while (last < saves) {
        last = Integer.parseInt(said.readLine());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    Dossier found = stored().getFirst();
    String number = found.applicant().name().orElseThrow();
    assertThat(Integer.parseInt(number)).isGreaterThanOrEqualTo(last);
    assertThat(found).isEqualTo(SavesUntilKilled.state(number));
  }

  @Test
  void damageAnywhereIsToldOrDoesNoHarm() throws IOException {
    List<Dossier> dossiers = List.of(example("lanxi-cdmo"), example("yanwei-device"));
    try (UserStore store = UserStore.open(folder)) {
      dossiers.forEach(store::add);
    }
    Path file = folder.resolve("minshen.mv.db");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 100; at < whole.length; at += whole.length / 23) {
      byte[] rotten = whole.clone();
      java.util.Arrays.fill(rotten, at, Math.min(at + 700, rotten.length), (byte) 0x5a);
      // A file of its own: H2 may still hold the one before, which it could not open.
      Path spot = Files.createDirectories(folder.resolve("at-" + at));
      Files.write(spot.resolve(file.getFileName()), rotten);
      try (UserStore store = UserStore.open(spot)) {
        assertThat(stored(store)).isEqualTo(dossiers);
      } catch (StoreException e) {
        assertThat(e.problem().key()).as(reason(e)).isEqualTo("store.data-damaged");
      }
    }
  }

  @Test
  void aFileThatWasCutOffIsLeftAsItIs() throws IOException {
    UserStore.open(folder).close();
    Path file = folder.resolve("minshen.mv.db");
    byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(file), 5000);
    Files.write(file, cut);
    assertThatThrownBy(() -> UserStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("截断或损坏");
    assertThat(file).hasBinaryContent(cut);
  }

  @Test
  void aFileOfSomethingElseIsLeftAsItIs() throws IOException {
    Path file = folder.resolve("minshen.mv.db");
    byte[] other =
        "something else entirely\n".repeat(4000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(file, other);
    assertThatThrownBy(() -> UserStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("截断或损坏");
    assertThat(file).hasBinaryContent(other);
  }

  @Test
  void aNewerStoreIsRefused() throws Exception {
    UserStore.open(folder).close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("minshen"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", \"script\","
              + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\""
              + " from \"flyway_schema_history\" where \"version\" = '1'");
    }
    assertThatThrownBy(() -> UserStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("更新的版本");
  }

  @Test
  void aFolderThatIsNoneIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> UserStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void thePacksComeWithIt() {
    try (UserStore store = UserStore.inMemory()) {
      assertThat(store.library()).isEqualTo(PackLoader.bundled());
      assertThat(store.library()).isEqualTo(store.library());
    }
  }

  private List<Dossier> stored() {
    try (UserStore store = UserStore.open(folder)) {
      return stored(store);
    }
  }

  static List<Dossier> stored(UserStore store) {
    return store.applicants().stream().map(line -> store.read(line.id()).dossier()).toList();
  }

  private static String reason(Throwable thrown) {
    java.io.StringWriter trace = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(trace));
    return trace.toString();
  }

  private static Dossier changed(Dossier before) {
    Claim first = before.claims().getFirst();
    ClaimInput input = first.input();
    Claim edited =
        new Claim(
            new ClaimInput(
                    input.id(),
                    input.item(),
                    Optional.of("variant"),
                    Optional.of("另一个项目"),
                    Optional.empty(),
                    input.applyDate(),
                    Optional.of(2027),
                    Map.of(
                        "rdCost", new Value.Figure(new BigDecimal("123456789012.123456")),
                        "upfrontCurrency", new Value.Word("美元")),
                    input.products().subList(1, 3),
                    Map.of())
                .withRequested(Optional.of(Amount.of("0.01"))),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Attachment("m2", "/scans/立项 𬭎.pdf", Optional.of("盖章")),
                new Attachment(
                    Attachment.EXTRA,
                    "获奖.jpg",
                    Optional.empty(),
                    Optional.of("获奖证书"),
                    PageChoice.parse("1-3,5"),
                    270,
                    Redactions.parse("1:12.5,40,30,4;5:0,0,100,0.01")
                        .orElseThrow()
                        .on("0123456789abcdef"),
                    true)));
    List<Claim> claims = new ArrayList<>(before.claims());
    claims.set(0, edited);
    return new Dossier(
        Applicant.BLANK,
        new Readings(java.util.Set.of("R1", "R8")),
        List.of(2026, 2027),
        List.of(),
        claims);
  }

  @Test
  void keysAreAsLongAsPacksHaveThem() {
    String key = "k".repeat(500);
    Claim before = TestDossiers.company("示例", "一").claims().getFirst();
    Claim claim = before.withAttachments(List.of(new Attachment(key, "a.pdf", Optional.empty())));
    Dossier blank = TestDossiers.company("示例");
    Dossier dossier =
        new Dossier(
            blank.applicant(), blank.readings(), blank.years(), blank.ledger(), List.of(claim));
    try (UserStore store = UserStore.inMemory()) {
      long id = store.add(dossier);
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
    }
  }

  private static Dossier example(String name) throws IOException {
    try (InputStream in =
        UserStoreTest.class.getResourceAsStream("/minshen/demo/" + name + ".minshen.yaml")) {
      return READER.read(in.readAllBytes(), name, ClaimsWanted.ANY);
    }
  }
}
