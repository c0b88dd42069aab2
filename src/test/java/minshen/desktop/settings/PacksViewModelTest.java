package minshen.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import minshen.desktop.PackZips;
import minshen.desktop.work.PackManager;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs as the settings tell of them, without a screen. */
class PacksViewModelTest {
  private static final int SEAL = 12;

  @TempDir Path folder;

  private final UserStore store = UserStore.inMemory();
  private final List<String> told = new ArrayList<>();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void bundledPacksAreToldWithTheirSealAndCountWithoutAWord() {
    PacksViewModel model = model();
    assertThat(model.lines()).hasSizeGreaterThan(1);
    for (PacksViewModel.Line line : model.lines()) {
      assertThat(line.edition().imported()).isFalse();
      assertThat(line.title()).isEqualTo(line.edition().pack().orElseThrow().title());
      assertThat(line.what())
          .contains(line.edition().id(), line.edition().sha256().substring(0, SEAL))
          .doesNotContain(line.edition().sha256().substring(0, SEAL + 1));
    }
  }

  @Test
  void versionsOfOnePackStandTogetherTheNewestFirstAndSayForWhichYearsTheyCount()
      throws IOException {
    keep(PackZips.guide2027(folder.resolve("2027.zip")));
    List<PacksViewModel.Line> versions =
        model().lines().stream().filter(line -> line.edition().id().equals("MH2025")).toList();
    assertThat(versions).extracting(line -> line.edition().imported()).containsExactly(true, false);
    assertThat(versions.getFirst().edition().version()).isEqualTo("2027");
    assertThat(versions).allSatisfy(line -> assertThat(line.use()).isPresent());
    assertThat(versions.getFirst().use().orElseThrow()).contains("2027");
  }

  @Test
  void aPackThatAClaimNeedsStays() throws IOException {
    keep(PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity()));
    Workspace workspace = TestWorkspace.of(store);
    PacksViewModel.Line imported = imported(model(workspace));
    String item = imported.edition().pack().orElseThrow().items().getFirst().id();
    workspace.add(
        List.of(
            new Dossier(
                Applicant.BLANK,
                Readings.DEFAULT,
                List.of(),
                List.of(),
                List.of(Claim.of(ClaimInput.blank("c1", item))))),
        _ -> {});
    workspace.autosave().finish();
    PacksViewModel model = model(workspace);
    model.remove(imported, () -> told.add("removed"), told::add);
    assertThat(told).singleElement().asString().contains(item);
    assertThat(imported(model())).isNotNull();
  }

  @Test
  void aPackThatNobodyNeedsGoes() throws IOException {
    keep(PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity()));
    PacksViewModel model = model();
    model.remove(imported(model), () -> told.add("removed"), told::add);
    assertThat(told).containsExactly("removed");
    assertThat(model().lines()).noneMatch(line -> line.edition().imported());
  }

  private static PacksViewModel.Line imported(PacksViewModel model) {
    return model.lines().stream()
        .filter(line -> line.edition().imported())
        .findFirst()
        .orElseThrow();
  }

  private void keep(Path zip) {
    PackManager packs = TestWorkspace.of(store).packs();
    List<PackManager.Look> looks = new ArrayList<>();
    TestWorkspace.tasks().run(packs.look(zip).onSuccess(looks::add));
    TestWorkspace.tasks().run(packs.keep(looks.getFirst().result().newPack().orElseThrow()));
  }

  private PacksViewModel model() {
    return model(TestWorkspace.of(store));
  }

  private static PacksViewModel model(Workspace workspace) {
    PacksViewModel model = new PacksViewModel(workspace, Words.CHINESE);
    model.read();
    return model;
  }
}
