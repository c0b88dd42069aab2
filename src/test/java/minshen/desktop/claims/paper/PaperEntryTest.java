package minshen.desktop.claims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import minshen.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed on the paper, without a screen; forms of packs may ask for any field. */
class PaperEntryTest {
  private final UserStore store = UserStore.inMemory();
  private final ClaimViewModel claim = claim(TestWorkspace.of(store));
  private final PaperEntry entry = new PaperEntry(claim);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCountIsTakenAsItIsTyped() {
    assertThat(entry.type(field(FieldCatalogue.EMPLOYEES), "１,２００ 人")).isEmpty();
    assertThat(claim.state().dossier().applicant().get(FieldCatalogue.EMPLOYEES)).contains(1200);
  }

  @Test
  void aCountThatIsTooLargeIsToldAndNotTaken() {
    assertThat(entry.type(field(FieldCatalogue.EMPLOYEES), "99999999999"))
        .contains(Message.of("desktop.figure.count"));
    assertThat(claim.state().dossier().applicant().get(FieldCatalogue.EMPLOYEES)).isEmpty();
  }

  @Test
  void aYearHasFourDigitsOnPaperToo() {
    assertThat(entry.type(field(FieldCatalogue.YEAR), "26"))
        .contains(Message.of("desktop.figure.year"));
    assertThat(claim.state().claim().get(FieldCatalogue.YEAR)).isEmpty();
    assertThat(entry.type(field(FieldCatalogue.YEAR), "2026年")).isEmpty();
    assertThat(claim.state().claim().get(FieldCatalogue.YEAR)).contains(2026);
  }

  private static FormContent field(DossierField<?> field) {
    return new FormContent.Typed(List.of(field));
  }

  private static ClaimViewModel claim(Workspace workspace) {
    workspace.add(
        List.of(
            new Dossier(
                Applicant.BLANK,
                Readings.DEFAULT,
                List.of(),
                List.of(),
                List.of(Claim.of(ClaimInput.blank("c1", "MH-13"))))),
        _ -> {});
    return new ClaimViewModel(TestWorkspace.dossierEditor(workspace, 0), "c1");
  }
}
