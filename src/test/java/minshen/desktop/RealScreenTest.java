package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real screen can do: the whole program on an X server, with mouse and keyboard. */
class RealScreenTest {
  private static Optional<RealScreen> screen = Optional.empty();

  @TempDir Path folder;

  @BeforeAll
  static void open() throws Exception {
    screen = RealScreen.open();
    if (screen.isEmpty()) {
      System.out.println("SKIPPED: no Xvfb or no GTK 3 here (xvfb, libgtk-3-0)");
    }
    Assumptions.assumeTrue(screen.isPresent(), "no X server");
  }

  @AfterAll
  static void close() throws Exception {
    if (screen.isPresent()) {
      screen.get().close();
    }
  }

  @Test
  void aDialogBlocksTheWindowUntilItIsAnswered() throws Exception {
    withExample();
    succeeds("dialog");
  }

  @Test
  void aDossierDroppedOnTheWindowIsTakenIn() throws Exception {
    Path dossier = folder.resolve("澜汐.minshen.yaml");
    Files.write(dossier, example());
    succeeds("drop", dossier.toString());
    try (UserStore store = UserStore.open(data())) {
      assertThat(store.applicants())
          .singleElement()
          .satisfies(line -> assertThat(line.name().orElseThrow()).contains("澜汐"));
    }
  }

  @Test
  void aFileThatIsOpenedWithTheProgramIsTakenInAlsoByAWindowThatIsOpen() throws Exception {
    Path one = Files.write(folder.resolve("一 家.minshen.yaml"), example());
    Path other = folder.resolve("另 一 家.minshen.yaml");
    Files.write(other, example("yanwei-device"));
    succeeds("opened", one.toString(), other.toString());
    try (UserStore store = UserStore.open(data())) {
      assertThat(store.applicants()).hasSize(2);
    }
  }

  @Test
  void theKeyboardReachesEveryFieldOfTheApplicantInOrder() throws Exception {
    withExample();
    succeeds("keyboard");
  }

  @Test
  void aSecondStartBringsTheFirstWindowToTheFront() throws Exception {
    succeeds("second");
  }

  private void succeeds(String what, String... more) throws Exception {
    String[] arguments = new String[2 + more.length];
    arguments[0] = what;
    arguments[1] = data().toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    RealScreen.Ended ended = screen.orElseThrow().run(OnRealScreen.class, arguments);
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("done: " + what);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void withExample() throws Exception {
    try (UserStore store = UserStore.open(data())) {
      store.add(new DossierReader(store.library()).read(example(), "example", ClaimsWanted.ANY));
    }
  }

  private static byte[] example() throws Exception {
    return example("lanxi-cdmo");
  }

  private static byte[] example(String name) throws Exception {
    try (InputStream in =
        RealScreenTest.class.getResourceAsStream("/minshen/demo/" + name + ".minshen.yaml")) {
      return in.readAllBytes();
    }
  }
}
