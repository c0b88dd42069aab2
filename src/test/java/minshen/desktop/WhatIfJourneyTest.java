package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.Dossier;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What a clerk does who wants to know what would change, or does not know the item. */
class WhatIfJourneyTest {
  @Test
  void slidersMoveTheAmountAndOnlyWhatIsNoEstimateIsAdopted() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> open(bench));
      Dossier before = bench.dossierEditor("砚微").dossier();
      assertThat(bench.find(Label.class, "#whatif-binds").getText()).contains("填上");
      bench.step(() -> bench.find(TextField.class, "#suppose-rdCost").setText("２，０００"));
      assertThat(bench.find(Label.class, "#whatif-then").getText()).isEqualTo("420.00");
      bench.step(() -> bench.find(Slider.class, "#slide-citySupport").setValue(600));
      assertThat(bench.find(Label.class, "#whatif-then").getText()).isEqualTo("400.00");
      assertThat(bench.find(TextField.class, "#suppose-citySupport").getText()).isEqualTo("600");
      bench.step(() -> bench.find(Slider.class, "#slide-citySupport").setValue(1000));
      assertThat(bench.find(Label.class, "#whatif-then").getText()).isEqualTo("0.00");
      assertThat(bench.find(Label.class, "#whatif-binds").getText()).contains("没有余额");
      assertThat(bench.find(Label.class, "#whatif-estimate").getText()).isEqualTo("估算");
      assertThat(bench.find(Button.class, "#whatif-adopt").isDisabled()).isTrue();

      bench.step(() -> bench.find(Hyperlink.class, "#whatif-reset").fire());
      bench.step(() -> bench.find(TextField.class, "#suppose-rdCost").setText("1600"));
      assertThat(bench.find(Button.class, "#whatif-adopt").isDisabled()).isFalse();
      assertThat(bench.dossierEditor("砚微").dossier()).isSameAs(before);
      // The test's dialogs press 撤销 as soon as it is offered.
      bench.step(() -> bench.find(Button.class, "#whatif-adopt").fire());
      assertThat(bench.dialogs.said).last().isEqualTo("已采用到申报");
      assertThat(bench.dossierEditor("砚微").dossier()).isEqualTo(before);
    }
  }

  private static void open(TestWorkbench bench) {
    bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("砚微")));
    bench.workbench.go(PlanPlace.class);
    bench.find(ToggleButton.class, "#plan-whatif").fire();
  }
}
