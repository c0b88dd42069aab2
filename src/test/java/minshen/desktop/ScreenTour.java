package minshen.desktop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.RestoreQuestion;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.ProgramFailure;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.GuideDate;
import minshen.files.Folders;
import minshen.store.UserStore;
import minshen.store.backup.BackupComparison;
import minshen.store.backup.Backups;
import minshen.store.backup.KeptBackup;
import minshen.store.backup.Restore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every place and dialog: {@code mvn -q test -Dtest=ScreenTour}, then look into
 * {@code target/screens}. With {@code -Dminshen.images=write} it also takes those of the README.
 */
class ScreenTour {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final Path IMAGES = Path.of("src", "images");
  private static final FxRobot ROBOT = new FxRobot();

  @Test
  void light() throws Exception {
    everything("light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    everything("dark", Words.CHINESE, Theme.DARK);
  }

  @Test
  void english() throws Exception {
    everything("english", Words.ENGLISH, Theme.LIGHT);
  }

  /** Backups as they are, and as they are when there is no room for them. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void backups(Theme theme, @TempDir Path folder) throws Exception {
    try (TestWorkbench bench =
            Fx.on(() -> new TestWorkbench(UserStore.open(folder), Words.CHINESE, theme, true));
        Album album = new Album(SCREENS, theme.name().toLowerCase(Locale.ROOT))) {
      bench.step(() -> bench.workspace.backups().start());
      overview(bench);
      album.shoot(bench, "overview-backup");
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Node.class, "#settings-backups").requestFocus());
      album.shoot(bench, "settings-backups");
      KeptBackup kept = Backups.of(folder).all().getFirst();
      Dialogs dialogs = bench.windowDialogs();
      try (Restore restore = Restore.of(kept.file(), kept.file().toString(), folder)) {
        bench.step(() -> longName(bench));
        BackupComparison comparison = restore.comparison(Optional.of(bench.store.inventory()));
        Platform.runLater(
            () -> RestoreQuestion.isWanted(kept.file(), comparison, dialogs, bench.words));
        album.shootOverlay(bench, "restore");
      }
      Folders.remove(folder.resolve("backups"));
      Files.writeString(folder.resolve("backups"), "no folder");
      bench.step(() -> bench.workspace.backups().now());
      overview(bench);
      album.shoot(bench, "overview-no-backup");
    }
  }

  @Test
  void wide() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        Album album = new Album(SCREENS, "wide")) {
      bench.step(() -> bench.size(1920, 1080));
      onePictureEach(bench, album);
    }
  }

  /** What is left of a screen of 1366 × 768 at 150 %, and of a smaller window. */
  @Test
  void small() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        Album album = new Album(SCREENS, "small")) {
      bench.step(() -> bench.size(910, 512));
      onePictureEach(bench, album);
    }
  }

  @Test
  void largeType() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        Album album = new Album(SCREENS, "large")) {
      bench.step(() -> bench.appearance.typeSize(TypeSize.LARGEST));
      onePictureEach(bench, album);
    }
  }

  @Test
  void imagesOfTheReadme() throws Exception {
    assumeTrue(
        "write".equals(System.getProperty("minshen.images")),
        "-Dminshen.images=write takes the pictures of the README");
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        Album album = new Album(IMAGES, "workbench")) {
      step(bench, "砚微", "c1", ClaimStep.FORM);
      album.shoot(bench, "claim");
      bench.step(() -> bench.workbench.navigator().policy("MH-06"));
      album.shoot(bench, "library");
      overview(bench);
      current(bench, "砚微");
      album.shoot(bench, "overview");
    }
  }

  private static void everything(String name, Words words, Theme theme) throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, false);
        Album album = new Album(SCREENS, name)) {
      empty(bench, album);
    }
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(SCREENS, name)) {
      claims(bench, album);
      places(bench, album);
      plan(bench, album);
      library(bench, album);
      finder(bench, album);
      overlays(bench, album);
      longNames(bench, album);
    }
  }

  /** Each place of a workbench with nothing in it. */
  private static void empty(TestWorkbench bench, Album album) throws Exception {
    for (Class<? extends Place> place :
        List.of(
            OverviewPlace.class,
            ApplicantsPlace.class,
            ClaimsPlace.class,
            PlanPlace.class,
            LedgerPlace.class)) {
      bench.step(() -> bench.workbench.go(place));
      album.shoot(bench, "empty-" + place.getSimpleName());
    }
  }

  /** Most of what there is, once. */
  private static void onePictureEach(TestWorkbench bench, Album album) throws Exception {
    overview(bench);
    album.shoot(bench, "overview");
    list(bench);
    album.shoot(bench, "claims");
    for (ClaimStep step : ClaimStep.ORDER) {
      step(bench, "砚微", "c1", step);
      album.shoot(bench, "claim-" + word(step));
    }
    current(bench, "砚微");
    for (Class<? extends Place> place :
        List.of(ApplicantsPlace.class, PlanPlace.class, LedgerPlace.class, SettingsPlace.class)) {
      bench.step(() -> bench.workbench.go(place));
      album.shoot(bench, place.getSimpleName());
    }
    bench.step(() -> bench.workbench.navigator().policy("MH-03"));
    album.shoot(bench, "library");
  }

  private static void claims(TestWorkbench bench, Album album) throws Exception {
    list(bench);
    album.shoot(bench, "claims");
    for (ClaimStep step : ClaimStep.ORDER) {
      step(bench, "砚微", "c1", step);
      album.shoot(bench, "claim-products-" + word(step));
      step(bench, "锦云", "c1", step);
      album.shoot(bench, "claim-platform-" + word(step));
    }
    step(bench, "砚微", "c1", ClaimStep.FACTS);
    scrollDown(bench);
    album.shoot(bench, "claim-products-facts-lower");
    step(bench, "砚微", "c3", ClaimStep.FACTS);
    album.shoot(bench, "claim-open");
    step(bench, "澜汐", "c2", ClaimStep.FACTS);
    album.shoot(bench, "claim-cut");
    step(bench, "澜汐", "c4", ClaimStep.CHECK);
    album.shoot(bench, "claim-missing-check");
    step(bench, "澜汐", "c4", ClaimStep.FACTS);
    bench.step(() -> bench.find(TextField.class, ".text-field.figure").setText("负一百"));
    album.shoot(bench, "claim-wrong-figure");
    incoming(bench, album);
    current(bench, "澜汐");
    bench.step(() -> bench.find(Button.class, "#new-claim").fire());
    album.shoot(bench, "claim-new");
  }

  private static void places(TestWorkbench bench, Album album) throws Exception {
    bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
    album.shoot(bench, "applicant");
    overview(bench);
    album.shoot(bench, "overview");
    current(bench, "砚微");
    bench.step(() -> bench.workbench.go(OverviewPlace.class));
    album.shoot(bench, "overview-company");
    bench.step(() -> bench.workbench.go(LedgerPlace.class));
    album.shoot(bench, "ledger");
    bench.step(() -> bench.find(TableView.class, "#ledger").getSelectionModel().selectFirst());
    bench.step(() -> bench.find(TextField.class, "#award-amount").setText("一百"));
    bench.step(() -> bench.find(Button.class, "#award-keep").fire());
    album.shoot(bench, "ledger-wrong");
    bench.step(() -> bench.workbench.go(SettingsPlace.class));
    album.shoot(bench, "settings");
    scrollDown(bench);
    album.shoot(bench, "settings-lower");
  }

  /** Every page of 方案, by its buttons. */
  private static void plan(TestWorkbench bench, Album album) throws Exception {
    bench.step(() -> bench.workbench.go(PlanPlace.class));
    album.shoot(bench, "plan-match");
    scrollDown(bench);
    album.shoot(bench, "plan-match-lower");
    for (String id : pages(bench)) {
      bench.step(() -> bench.find(ToggleButton.class, "#" + id).fire());
      suppose(bench, "#suppose-rdCost", "2400");
      suppose(bench, "#suppose-citySupport", "800");
      album.shoot(bench, id);
      scrollDown(bench);
      album.shoot(bench, id + "-lower");
    }
  }

  /** Types a figure where there is a field for it. */
  private static void suppose(TestWorkbench bench, String field, String figure) throws Exception {
    bench.step(
        () -> {
          if (bench.scene.getRoot().lookup(field) instanceof TextField typed) {
            typed.setText(figure);
          }
        });
  }

  private static List<String> pages(TestWorkbench bench) throws Exception {
    return Fx.on(
        () ->
            bench.scene.getRoot().lookupAll(".toggle-button").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.matches("plan-[a-z]+") && !id.equals("plan-match"))
                .distinct()
                .toList());
  }

  private static void library(TestWorkbench bench, Album album) throws Exception {
    bench.step(() -> bench.workbench.go(LibraryPlace.class));
    album.shoot(bench, "library");
    for (String id : List.of("MH2025", "MH-03", "SH2024ACT", "SH2023GUIDE", "SH2021")) {
      bench.step(() -> bench.workbench.navigator().policy(id));
      album.shoot(bench, "library-" + id);
    }
    bench.step(() -> bench.workbench.navigator().policy("SH2021/意见/1/1"));
    album.shoot(bench, "library-clause");
    String measure =
        bench.workspace.library().packs().stream()
            .flatMap(pack -> pack.measures().stream())
            .findFirst()
            .orElseThrow()
            .id();
    bench.step(() -> bench.workbench.navigator().policy(measure));
    album.shoot(bench, "library-measure");
    TextField search = bench.find(TextField.class, "#library-search");
    bench.step(() -> search.setText("临床试验"));
    bench.step(
        () -> bench.find(ListView.class, "#library-index").getSelectionModel().selectFirst());
    album.shoot(bench, "library-search");
    bench.step(() -> search.setText("没有这样的话"));
    album.shoot(bench, "library-nothing-found");
    bench.step(search::clear);
  }

  private static void finder(TestWorkbench bench, Album album) throws Exception {
    bench.step(() -> bench.find(Button.class, "#finder").fire());
    album.shoot(bench, "finder");
    bench.step(() -> bench.find(TextField.class, "#finder-search").setText("洁净"));
    album.shoot(bench, "finder-found");
    bench.step(() -> bench.find(TextField.class, "#finder-search").setText("没有这样的话"));
    album.shoot(bench, "finder-nothing");
    ROBOT.type(KeyCode.ESCAPE);
  }

  /** What stands over the window, or in windows of its own. */
  private static void overlays(TestWorkbench bench, Album album) throws Exception {
    list(bench);
    bench.step(() -> bench.find(Button.class, "#company").fire());
    album.shoot(bench, "company-picker");
    bench.step(() -> bench.find(ListView.class, "#picker-list").getSelectionModel().select(2));
    ROBOT.type(KeyCode.ENTER);
    step(bench, "砚微", "c1", ClaimStep.FACTS);
    bench.step(() -> bench.find(Button.class, ".clause-tag").fire());
    // JavaFX gives an empty picture of a popover; that it opens is all that can be held here.
    bench.step(() -> Window.getWindows().getLast().hide());
    Dialogs dialogs = bench.windowDialogs();
    Platform.runLater(
        () ->
            dialogs.failure(ProgramFailure.of(new IllegalStateException("made for the picture"))));
    album.shootOverlay(bench, "failure");
    Platform.runLater(
        () ->
            dialogs.confirm(
                bench.words.say("desktop.applicant.remove"),
                bench.words.say("desktop.applicant.remove-text", "上海澜汐生物制药有限公司", 6),
                bench.words.say("desktop.applicant.remove-action")));
    album.shootOverlay(bench, "confirm");
    list(bench);
    bench.step(
        () ->
            dialogs.toast(
                bench.words.say("desktop.export.done", 3, "/home/…/申报"),
                bench.words.say("desktop.export.open"),
                () -> {}));
    album.shoot(bench, "toast");
  }

  private static void longNames(TestWorkbench bench, Album album) throws Exception {
    bench.step(() -> longName(bench));
    current(bench, "澜汐");
    bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
    album.shoot(bench, "long-applicant");
    list(bench);
    album.shoot(bench, "long-claims");
    step(bench, "澜汐", "c1", ClaimStep.FORM);
    album.shoot(bench, "long-form");
  }

  private static void list(TestWorkbench bench) throws Exception {
    bench.step(
        () -> {
          bench.workspace.openClaimProperty().set(Optional.empty());
          bench.workspace.currentProperty().set(Optional.empty());
          bench.workbench.go(ClaimsPlace.class);
        });
  }

  private static void current(TestWorkbench bench, String company) throws Exception {
    bench.step(
        () -> {
          bench.workspace.openClaimProperty().set(Optional.empty());
          bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor(company)));
        });
  }

  /** The overview of all companies, with days of this year's guide. */
  private static void overview(TestWorkbench bench) throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    bench.step(
        () -> {
          bench.workspace.setGuideDates(
              List.of(
                  new GuideDate(2026, "网上申报截止", today.plusDays(9)),
                  new GuideDate(2026, "纸质材料递交截止", today.plusDays(23)),
                  new GuideDate(2026, "申报指南发布", today.minusDays(30))));
          bench.workspace.openClaimProperty().set(Optional.empty());
          bench.workspace.currentProperty().set(Optional.empty());
          bench.workbench.go(OverviewPlace.class);
        });
  }

  private static void step(TestWorkbench bench, String company, String id, ClaimStep step)
      throws Exception {
    bench.step(
        () -> {
          bench.workbench.go(ClaimsPlace.class);
          bench.workspace.open(bench.dossierEditor(company), id);
        });
    bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
    if (step == ClaimStep.EXPORT) {
      waitForPreview(bench);
    }
  }

  private static String word(ClaimStep step) {
    return step.number() + "-" + step.name().toLowerCase(Locale.ROOT);
  }

  /** The preview draws its pages beside the window. */
  private static void waitForPreview(TestWorkbench bench) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            Fx.on(
                () ->
                    bench.find(Node.class, "#preview").lookupAll("ImageView").stream()
                        .anyMatch(view -> ((ImageView) view).getImage() != null)));
  }

  /** A form that somebody corrected by hand, compared with what is there. */
  private static void incoming(TestWorkbench bench, Album album) throws Exception {
    Path form = Files.createTempDirectory("minshen").resolve("申请表 王工改.docx");
    Files.write(form, ImportJourneyTest.correctedForm(bench));
    bench.dialogs.files = List.of(form);
    list(bench);
    bench.step(() -> bench.find(Button.class, "#take-in").fire());
    album.shoot(bench, "incoming");
    bench.step(() -> bench.find(Button.class, "#incoming-skip").fire());
  }

  private static void longName(TestWorkbench bench) {
    bench
        .dossierEditor("澜汐")
        .change(
            d ->
                new Dossier(
                    d.applicant()
                        .with(FieldCatalogue.NAME, "上海澜汐生物制药有限公司闵行莘庄工业区第二分公司暨细胞与基因治疗产品联合开发与委托生产中心")
                        .with(FieldCatalogue.CREDIT_CODE, "91310112MA1G7K3Q83")
                        .with(FieldCatalogue.REGISTERED_ADDRESS, Optional.empty()),
                    d.readings(),
                    d.years(),
                    d.ledger(),
                    d.claims()));
  }

  private static void scrollDown(TestWorkbench bench) throws Exception {
    bench.step(
        () ->
            bench
                .scene
                .getRoot()
                .lookupAll(".scroll-pane.bare")
                .forEach(node -> ((ScrollPane) node).setVvalue(1)));
  }
}
