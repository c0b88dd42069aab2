package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.controls.Pressable;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Failure;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.dossier.GuideDate;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every place: {@code mvn -q test -Dtest=ScreenTour}, then look into {@code
 * target/screens}.
 */
class ScreenTour {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final FxRobot ROBOT = new FxRobot();

  @BeforeAll
  static void folder() throws IOException {
    Files.createDirectories(SCREENS);
  }

  @Test
  void light() throws Exception {
    tour("light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("dark", Words.CHINESE, Theme.DARK);
  }

  @Test
  void english() throws Exception {
    tour("english", Words.ENGLISH, Theme.LIGHT);
  }

  private static void tour(String name, Words words, Theme theme) throws Exception {
    try (Bench bench = Bench.open(words, theme, false)) {
      shoot(bench, name + "-01-first-start");
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      shoot(bench, name + "-02-no-applicants");
    }
    try (Bench bench = Bench.open(words, theme, true)) {
      bench.step(() -> bench.desk.currentProperty().set(Optional.empty()));
      shoot(bench, name + "-03-claims");
      claim(bench, "砚微", "c1", name + "-04-claim-products");
      scrollDown(bench);
      shoot(bench, name + "-05-claim-products-lower");
      claim(bench, "砚微", "c3", name + "-06-claim-open");
      claim(bench, "澜汐", "c2", name + "-07-claim-cut");
      claim(bench, "锦云", "c1", name + "-08-claim-platform");
      scrollDown(bench);
      shoot(bench, name + "-09-claim-platform-lower");
      incoming(bench, name + "-30-incoming");
      claim(bench, "澜汐", "c4", name + "-10-claim-missing");
      bench.step(() -> bench.find(TextField.class, ".text-field.figure").setText("负一百"));
      shoot(bench, name + "-11-claim-wrong-figure");
      steps(bench, "锦云", "c1", name + "-30-platform");
      steps(bench, "砚微", "c1", name + "-31-products");
      newClaim(bench, name);
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      shoot(bench, name + "-13-applicant");
      bench.step(() -> longName(bench));
      shoot(bench, name + "-14-applicant-errors");
      library(bench, name);
      plan(bench, name);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      shoot(bench, name + "-30-settings");
      desk(bench, name);
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      overlays(bench, name);
    }
  }

  /** Every step of a claim. */
  private static void steps(Bench bench, String company, String id, String name) throws Exception {
    bench.step(() -> bench.desk.open(bench.binder(company), id));
    for (ClaimStep step : ClaimStep.ORDER) {
      bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
      if (step == ClaimStep.EXPORT) {
        waitForPreview(bench);
      }
      shoot(bench, name + "-" + step.number() + "-" + step.name().toLowerCase(Locale.ROOT));
    }
  }

  /** The places that tell of all companies, and the finder. */
  private static void desk(Bench bench, String name) throws Exception {
    bench.step(
        () -> {
          bench.desk.setGuideDates(
              List.of(
                  new GuideDate(2026, "网上申报截止", LocalDate.now(ZoneId.systemDefault()).plusDays(9)),
                  new GuideDate(
                      2026, "纸质材料递交截止", LocalDate.now(ZoneId.systemDefault()).plusDays(23)),
                  new GuideDate(
                      2026, "申报指南发布", LocalDate.now(ZoneId.systemDefault()).minusDays(30))));
          bench.desk.openClaimProperty().set(Optional.empty());
          bench.desk.currentProperty().set(Optional.empty());
          bench.workbench.go(OverviewPlace.class);
        });
    shoot(bench, name + "-31-overview");
    bench.step(() -> bench.desk.currentProperty().set(Optional.of(bench.binder("砚微"))));
    shoot(bench, name + "-32-overview-company");
    bench.step(() -> bench.workbench.go(LedgerPlace.class));
    shoot(bench, name + "-33-ledger");
    bench.step(() -> bench.find(TableView.class, "#ledger").getSelectionModel().selectFirst());
    bench.step(() -> bench.find(TextField.class, "#award-amount").setText("一百"));
    bench.step(() -> bench.find(Button.class, "#award-keep").fire());
    shoot(bench, name + "-34-ledger-wrong");
    bench.step(() -> bench.find(Button.class, "#finder").fire());
    shoot(bench, name + "-35-finder");
    ROBOT.write("洁净");
    shoot(bench, name + "-36-finder-found");
    ROBOT.type(KeyCode.ESCAPE);
    for (TypeSize size : List.of(TypeSize.LARGER, TypeSize.LARGEST)) {
      bench.step(
          () -> {
            bench.dress.typeSize(size);
            bench.workbench.go(OverviewPlace.class);
          });
      shoot(bench, name + "-37-overview-" + size.percent());
      bench.step(() -> bench.find(Pressable.class, "#tile-LACKING").press());
      shoot(bench, name + "-38-claims-" + size.percent());
    }
    bench.step(() -> bench.dress.typeSize(TypeSize.NORMAL));
  }

  /** The preview draws its pages beside the window. */
  private static void waitForPreview(Bench bench) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            Fx.on(
                () ->
                    bench.find(Node.class, "#preview").lookupAll("ImageView").stream()
                        .anyMatch(view -> ((ImageView) view).getImage() != null)));
  }

  /** What stands in windows of its own. */
  private static void overlays(Bench bench, String name) throws Exception {
    bench.step(() -> bench.find(Button.class, "#company").fire());
    shoot(bench, name + "-18-company-picker");
    bench.step(() -> bench.find(ListView.class, "#picker-list").getSelectionModel().select(2));
    ROBOT.type(KeyCode.ENTER);
    bench.step(() -> bench.desk.open(bench.binder("砚微"), "c1"));
    bench.step(() -> bench.find(Button.class, ".clause-tag").fire());
    // JavaFX gives an empty picture of a popover; that it opens is all that can be held here.
    bench.step(() -> Window.getWindows().getLast().hide());
    Dialogs dialogs = bench.windowDialogs();
    Platform.runLater(
        () -> dialogs.failure(Failure.of(new IllegalStateException("made for the picture"))));
    shootOverlay(bench, name + "-20-failure");
    Platform.runLater(
        () ->
            dialogs.confirm(
                bench.words.say("desktop.applicant.remove"),
                bench.words.say("desktop.applicant.remove-text", "上海澜汐生物制药有限公司", 6),
                bench.words.say("desktop.applicant.remove-action")));
    shootOverlay(bench, name + "-21-confirm");
    bench.step(
        () -> {
          bench.desk.openClaimProperty().set(Optional.empty());
          dialogs.toast("已导出 3 个文件到 /home/…/申报", bench.words.say("desktop.export.open"), () -> {});
        });
    shoot(bench, name + "-22-toast");
  }

  /** Takes a picture of the newest window and closes it. */
  private static void shootOverlay(Bench bench, String name) throws Exception {
    Fx.pulses(bench.scene);
    Window overlay = Fx.on(() -> Window.getWindows().getLast());
    assertThat(overlay).isNotSameAs(bench.scene.getWindow());
    Fx.pulses(overlay.getScene());
    BufferedImage picture =
        Fx.on(
            () ->
                SwingFXUtils.fromFXImage(
                    overlay.getScene().getRoot().snapshot(new SnapshotParameters(), null), null));
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
    Fx.run(overlay::hide);
    Fx.pulses(bench.scene);
  }

  private static void claim(Bench bench, String company, String id, String name) throws Exception {
    bench.step(() -> bench.desk.open(bench.binder(company), id));
    shoot(bench, name);
  }

  /** A form that somebody corrected by hand, compared with what is there. */
  private static void incoming(Bench bench, String name) throws Exception {
    Path form = Files.createTempDirectory("minshen").resolve("申请表 王工改.docx");
    Files.write(form, ImportJourneyTest.correctedForm(bench));
    bench.dialogs.files = java.util.List.of(form);
    bench.step(() -> bench.desk.openClaimProperty().set(Optional.empty()));
    bench.step(() -> bench.find(Button.class, "#take-in").fire());
    shoot(bench, name);
    bench.step(() -> bench.find(Button.class, "#incoming-skip").fire());
  }

  private static void newClaim(Bench bench, String name) throws Exception {
    bench.step(
        () -> {
          bench.desk.openClaimProperty().set(Optional.empty());
          bench.desk.currentProperty().set(Optional.of(bench.binder("澜汐")));
        });
    bench.step(() -> bench.find(Button.class, "#new-claim").fire());
    shoot(bench, name + "-12-new-claim");
  }

  private static void longName(Bench bench) {
    bench
        .binder("澜汐")
        .change(
            d ->
                new Dossier(
                    new Applicant(
                        Optional.of("上海澜汐生物制药有限公司闵行莘庄工业区第二分公司暨细胞与基因治疗产品联合开发与委托生产中心"),
                        Optional.of("91310112MA1G7K3Q83"),
                        d.applicant().kind(),
                        d.applicant().postalAddress(),
                        Optional.empty(),
                        d.applicant().town(),
                        d.applicant().legalRepresentative(),
                        d.applicant().contact(),
                        d.applicant().bank(),
                        d.applicant().profile()),
                    d.readings(),
                    d.years(),
                    d.ledger(),
                    d.claims()));
  }

  private static void plan(Bench bench, String name) throws Exception {
    bench.step(
        () -> {
          bench.desk.currentProperty().set(Optional.of(bench.binder("砚微")));
          bench.workbench.go(PlanPlace.class);
        });
    shoot(bench, name + "-40-plan-match");
    bench.step(() -> bench.find(ToggleButton.class, "#plan-set").fire());
    shoot(bench, name + "-41-plan-set");
    scrollDown(bench);
    shoot(bench, name + "-42-plan-set-lower");
    bench.step(() -> bench.find(ToggleButton.class, "#plan-whatif").fire());
    bench.step(() -> bench.find(TextField.class, "#suppose-rdCost").setText("2400"));
    bench.step(() -> bench.find(TextField.class, "#suppose-citySupport").setText("800"));
    shoot(bench, name + "-43-plan-whatif");
    scrollDown(bench);
    shoot(bench, name + "-44-plan-whatif-lower");
  }

  private static void library(Bench bench, String name) throws Exception {
    bench.step(() -> bench.workbench.go(LibraryPlace.class));
    shoot(bench, name + "-15-library");
    select(bench, 4);
    shoot(bench, name + "-16-library-item");
    bench.step(() -> bench.find(TextField.class, "#library-search").setText("临床试验"));
    select(bench, 2);
    shoot(bench, name + "-17-library-search");
  }

  private static void select(Bench bench, int index) throws Exception {
    bench.step(
        () -> bench.find(ListView.class, "#library-index").getSelectionModel().select(index));
  }

  private static void scrollDown(Bench bench) throws Exception {
    bench.step(
        () ->
            bench
                .scene
                .getRoot()
                .lookupAll(".scroll-pane.bare")
                .forEach(node -> ((ScrollPane) node).setVvalue(1)));
  }

  private static void shoot(Bench bench, String name) throws Exception {
    BufferedImage picture = SwingFXUtils.fromFXImage(bench.picture(), null);
    assertThat(picture.getWidth()).isEqualTo((int) Bench.WIDTH);
    assertThat(picture.getHeight()).isEqualTo((int) Bench.HEIGHT);
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
  }
}
