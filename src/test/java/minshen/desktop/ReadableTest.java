package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.dossier.GuideDate;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of any place is cut, at every type size, in both languages, on a small screen. */
class ReadableTest {
  private static final List<Class<? extends Place>> PLACES =
      List.of(
          OverviewPlace.class,
          ApplicantsPlace.class,
          ClaimsPlace.class,
          PlanPlace.class,
          LibraryPlace.class,
          LedgerPlace.class,
          SettingsPlace.class);

  @Test
  void everyPlaceIsReadableAsDesigned() throws Exception {
    assertThat(clipped(Words.CHINESE, TypeSize.NORMAL)).isEmpty();
  }

  @Test
  void everyPlaceIsReadableInLargeType() throws Exception {
    assertThat(clipped(Words.CHINESE, TypeSize.LARGEST)).isEmpty();
  }

  @Test
  void everyPlaceIsReadableInEnglish() throws Exception {
    assertThat(clipped(Words.ENGLISH, TypeSize.NORMAL)).isEmpty();
  }

  /** What is left of 1366 × 768 at 150 %, and of 1920 × 1080 at 175 %. */
  @ParameterizedTest
  @CsvSource({"910, 512", "1097, 617"})
  void everyPlaceIsReadableOnAScaledScreen(int width, int height) throws Exception {
    assertThat(clipped(Words.CHINESE, TypeSize.NORMAL, width, height)).isEmpty();
  }

  @Test
  void everyPlaceIsReadableInTheLargestType() throws Exception {
    assertThat(clipped(Words.CHINESE, TypeSize.HUGE)).isEmpty();
  }

  private static Set<String> clipped(Words words, TypeSize size) throws Exception {
    return clipped(words, size, TestWorkbench.WIDTH, TestWorkbench.HEIGHT);
  }

  private static Set<String> clipped(Words words, TypeSize size, double width, double height)
      throws Exception {
    Set<String> clipped = new TreeSet<>();
    try (TestWorkbench bench = TestWorkbench.open(words, Theme.LIGHT, true)) {
      bench.step(() -> bench.size(width, height));
      bench.step(() -> bench.appearance.typeSize(size));
      bench.step(
          () ->
              bench.workspace.setGuideDates(
                  List.of(new GuideDate(2026, "网上申报截止", LocalDate.of(2026, 12, 31)))));
      for (Class<? extends Place> place : PLACES) {
        bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
        bench.step(() -> bench.workbench.go(place));
        note(bench, place, clipped);
        bench.step(
            () -> bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("砚微"))));
        note(bench, place, clipped);
      }
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      for (ClaimStep step : ClaimStep.ORDER) {
        bench.step(() -> bench.find(ToggleButton.class, "#step-" + step).fire());
        note(bench, ClaimsPlace.class, clipped);
      }
      bench.step(() -> bench.workbench.go(LedgerPlace.class));
      bench.step(() -> bench.find(Button.class, "#ledger-new").fire());
      note(bench, LedgerPlace.class, clipped);
      bench.step(() -> bench.find(TableView.class, "#ledger").getSelectionModel().selectFirst());
      note(bench, LedgerPlace.class, clipped);
    }
    return clipped;
  }

  private static void note(TestWorkbench bench, Class<? extends Place> place, Set<String> clipped)
      throws Exception {
    // A column that was too narrow is wider in the next picture.
    Fx.pulses(bench.scene);
    Fx.on(() -> Clipped.in(bench.scene.getRoot()))
        .forEach(what -> clipped.add(place.getSimpleName() + ": " + what));
  }
}
