package minshen.desktop;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the page of a claim in the states that are easily forgotten, and of a new
 * claim: {@code mvn -q test -Dtest=ClaimTour}, then look into {@code target/screens}.
 */
class ClaimTour {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final String LONG =
      "细胞与基因治疗产品用一次性使用无菌连接器及配套封管设备的国产化研发、注册检验与首批示范应用项目（第二期第三标段，含境外多中心临床补充研究）暨上下游协同";

  @Test
  void light() throws Exception {
    tour("claim-light", Words.CHINESE, Theme.LIGHT, TypeSize.NORMAL, false);
  }

  @Test
  void dark() throws Exception {
    tour("claim-dark", Words.CHINESE, Theme.DARK, TypeSize.NORMAL, false);
  }

  @Test
  void english() throws Exception {
    tour("claim-english", Words.ENGLISH, Theme.LIGHT, TypeSize.NORMAL, false);
  }

  @Test
  void wide() throws Exception {
    tour("claim-wide", Words.CHINESE, Theme.LIGHT, TypeSize.NORMAL, true);
  }

  @Test
  void large() throws Exception {
    tour("claim-large", Words.CHINESE, Theme.LIGHT, TypeSize.LARGEST, false);
  }

  private static void tour(String name, Words words, Theme theme, TypeSize size, boolean wide)
      throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(SCREENS, name)) {
      bench.step(() -> bench.appearance.typeSize(size));
      if (wide) {
        bench.step(() -> bench.size(1920, 1080));
      }
      newClaim(bench, album);
      for (ClaimStep step : ClaimStep.ORDER) {
        go(bench, "砚微", "c1", step);
        album.shoot(bench, "step-" + step.number() + "-" + step.name().toLowerCase(Locale.ROOT));
      }
      scrollDown(bench);
      album.shoot(bench, "step-6-export-lower");
      states(bench, album);
      paper(bench, album);
    }
  }

  private static void newClaim(TestWorkbench bench, Album album) throws Exception {
    bench.step(
        () -> {
          bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("澜汐")));
          bench.workbench.go(ClaimsPlace.class);
        });
    bench.step(() -> bench.find(Button.class, "#new-claim").fire());
    album.shoot(bench, "new");
    scrollDown(bench);
    album.shoot(bench, "new-lower");
    bench.step(() -> bench.find(TextField.class, "#item-filter").setText("医疗器械"));
    album.shoot(bench, "new-found");
    bench.step(() -> bench.find(TextField.class, "#item-filter").setText("没有这样的条款"));
    album.shoot(bench, "new-nothing");
  }

  /** Nothing filled in, above the cap, not eligible, very long names, many products. */
  private static void states(TestWorkbench bench, Album album) throws Exception {
    DossierEditor dossierEditor = bench.dossierEditor("澜汐");
    bench.step(() -> dossierEditor.addClaim(Claim.of(ClaimInput.blank("empty", "MH-03"))));
    shoot(bench, album, "empty", "empty", ClaimStep.FACTS, ClaimStep.CHECK, ClaimStep.EXPORT);
    shoot(bench, album, "cut", "c2", ClaimStep.FACTS);
    bench.step(
        () ->
            dossierEditor.changeClaim(
                "c3",
                "project",
                c ->
                    c.withInput(
                        c.input()
                            .withProject(Optional.of(LONG))
                            .withAnswers(Map.of("scope", Answer.YES, "cityProject", Answer.NO)))));
    shoot(bench, album, "long-against", "c3", ClaimStep.FACTS, ClaimStep.CHECK, ClaimStep.EXPORT);
    bench.step(
        () ->
            dossierEditor.addClaim(
                Claim.of(ClaimInput.blank("many", "MH-06").withProducts(products()))));
    shoot(bench, album, "many", "many", ClaimStep.FACTS);
    scrollDown(bench);
    album.shoot(bench, "many-lower");
  }

  private static List<Product> products() {
    List<Product> products = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      String name = i == 2 ? LONG : "一次性使用血管内成像导管 " + i + " 型";
      products.add(
          new Product(
              Optional.of(name),
              i % 5 == 0
                  ? Map.of()
                  : Map.of(
                      "kind",
                      new Value.Word(i % 3 == 0 ? "ivd" : "nonIvd"),
                      "rdCost",
                      new Value.Figure(BigDecimal.valueOf(37L * i)))));
    }
    return products;
  }

  /** A long value on two pages, while it is filled in; a text that was cut. */
  private static void paper(TestWorkbench bench, Album album) throws Exception {
    DossierEditor dossierEditor = bench.dossierEditor("澜汐");
    go(bench, "澜汐", "c1", ClaimStep.FORM);
    bench.step(
        () ->
            dossierEditor.changeApplicant(
                "c1", FieldCatalogue.OWN_TEXT, Optional.of((LONG + "。\n").repeat(30))));
    bench.step(() -> bench.find(Node.class, "#paper-project").requestFocus());
    bench.step(() -> bench.find(TextArea.class, "#paper-editor").setText(LONG.repeat(9)));
    album.shoot(bench, "paper-cut");
    bench.step(
        () -> minshen.desktop.controls.Reveal.focus(bench.find(Node.class, "#paper-profile-2")));
    album.shoot(bench, "paper-continued");
  }

  private static void shoot(
      TestWorkbench bench, Album album, String name, String claim, ClaimStep... steps)
      throws Exception {
    for (ClaimStep step : steps) {
      go(bench, "澜汐", claim, step);
      album.shoot(bench, name + "-" + step.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void go(TestWorkbench bench, String company, String claim, ClaimStep step)
      throws Exception {
    bench.step(
        () -> {
          bench.workbench.go(ClaimsPlace.class);
          bench.workspace.open(bench.dossierEditor(company), claim);
        });
    bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
    if (step == ClaimStep.EXPORT && company.equals("砚微")) {
      waitForPreview(bench);
    }
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
