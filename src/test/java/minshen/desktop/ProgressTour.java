package minshen.desktop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.FieldCatalogue;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** Pictures of a claim on its way through the office. */
class ProgressTour {
  private static final Path SCREENS = Path.of("target", "screens");

  @Test
  void light() throws Exception {
    tour("progress-light", Words.CHINESE, Theme.LIGHT, TypeSize.NORMAL, 1366, 768);
  }

  @Test
  void darkAndLarge() throws Exception {
    tour("progress-dark-large", Words.CHINESE, Theme.DARK, TypeSize.LARGEST, 1366, 768);
  }

  @Test
  void smallWindow() throws Exception {
    tour("progress-small", Words.CHINESE, Theme.LIGHT, TypeSize.NORMAL, 910, 512);
  }

  private static void tour(
      String name, Words words, Theme theme, TypeSize size, double width, double height)
      throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(SCREENS, name)) {
      bench.step(() -> bench.appearance.typeSize(size));
      bench.step(() -> bench.size(width, height));
      DossierEditor editor = bench.dossierEditor("澜汐");
      bench.step(
          () -> {
            bench.workspace.currentProperty().set(Optional.of(editor));
            bench.workbench.go(ClaimsPlace.class);
            bench.workspace.open(editor, "c1");
          });
      bench.step(() -> bench.find(Button.class, "#claim-progress").fire());
      album.shoot(bench, "1-preparing");
      bench.step(() -> bench.find(Button.class, "#note-submitted").fire());
      album.shoot(bench, "2-submitting");
      bench.step(() -> bench.byId(TextInputControl.class, "event-who").setText("王敏"));
      bench.step(() -> bench.find(Button.class, "#event-keep").fire());
      album.shoot(bench, "3-submitted");
      bench.step(() -> bench.find(ToggleButton.class, "#step-FACTS").fire());
      album.shoot(bench, "4-locked-facts");
      bench.step(() -> editor.refuses("c1"));
      album.shoot(bench, "5-refused");
      note(bench, ClaimEvent.of(Kind.ACCEPTED, day(3, 12)).withNumber(Optional.of("闵科受 2026-17")));
      note(
          bench,
          ClaimEvent.of(Kind.RETURNED, day(3, 20))
              .withDeadline(day(12, 20))
              .withDocument(Optional.of("补正通知书 2026-17"))
              .withNote(Optional.of("市级资金到账证明看不清，请重新扫描并加盖公章")));
      bench.step(() -> bench.find(ToggleButton.class, "#step-PROGRESS").fire());
      album.shoot(bench, "6-returned");
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      album.shoot(bench, "7-overview");
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.find(Button.class, "#lock-mend").fire());
      bench.step(
          () ->
              editor.changeClaim(
                  "c1", "lead", c -> c.with(FieldCatalogue.PROJECT_LEAD, Optional.of("李静"))));
      album.shoot(bench, "8-mending");
      note(bench, ClaimEvent.of(Kind.SUBMITTED, day(4, 2)));
      note(bench, ClaimEvent.of(Kind.PUBLISHED, day(5, 10)).withDeadline(day(12, 17)));
      album.shoot(bench, "9-published");
      bench.step(() -> bench.find(Button.class, "#note-approved").fire());
      album.shoot(bench, "10-approving");
      note(
          bench,
          ClaimEvent.of(Kind.APPROVED, day(6, 1))
              .withAmount(Optional.of(Amount.of(300)))
              .withDocument(Optional.of("闵科〔2026〕8号")));
      album.shoot(bench, "11-approved");
      note(bench, ClaimEvent.of(Kind.PAID, day(9, 30)).withAmount(Optional.of(Amount.of(300))));
      album.shoot(bench, "12-paid");
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      album.shoot(bench, "13-list");
    }
  }

  private static void note(TestWorkbench bench, ClaimEvent event) throws Exception {
    DossierEditor editor = bench.dossierEditor("澜汐");
    bench.step(() -> editor.setClaimProgress("c1", editor.claimProgress("c1").with(event)));
  }

  private static Optional<LocalDate> day(int month, int day) {
    return Optional.of(LocalDate.of(2026, month, day));
  }
}
