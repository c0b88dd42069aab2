package minshen.desktop.claims.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.desktop.claims.facts.ProductPaste;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimViewModelTest {
  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theAmountFollowsWhatIsTyped() {
    ClaimViewModel claim = claim("MH-12");
    assertThat(claim.state().outcome().amount()).isEmpty();
    claim.setFact("citySupport", Optional.of(new Value.Figure(new BigDecimal("326.5"))));
    assertThat(claim.state().outcome().amount()).contains(Amount.of("326.50"));
    claim.setFact("citySupport", Optional.empty());
    assertThat(claim.state().outcome().amount()).isEmpty();
  }

  @Test
  void oneNoSettlesIt() {
    ClaimViewModel claim = claim("MH-12");
    claim.setAnswer("cmo", Answer.NO);
    assertThat(claim.state().outcome().eligibility().verdict())
        .isEqualTo(Eligibility.Verdict.NOT_ELIGIBLE);
    claim.undo();
    assertThat(claim.state().outcome().eligibility().verdict())
        .isEqualTo(Eligibility.Verdict.UNDECIDED);
  }

  @Test
  void aSwitchedReadingMovesTheAmountAndBack() {
    ClaimViewModel claim = claim("MH-06");
    claim.products().add();
    claim.products().setName(0, Optional.of("试剂盒"));
    claim.products().setFact(0, "kind", Optional.of(new Value.Word("ivd")));
    claim.products().setFact(0, "rdCost", Optional.of(new Value.Figure(new BigDecimal("405"))));
    assertThat(amount(claim)).isEqualTo("50.00");
    Outcome.Switch other = claim.state().outcome().switches().getFirst();
    assertThat(other.reading()).isEqualTo("R1");
    claim.switchReading("R1");
    assertThat(claim.state().outcome().exact()).isEqualTo(other.exact());
    assertThat(amount(claim)).isEqualTo("81.00");
    claim.switchReading("R1");
    assertThat(amount(claim)).isEqualTo("50.00");
  }

  @Test
  void twoClaimsShareACap() {
    ClaimViewModel first = claim("MH-02");
    first.setFact("projectInvestment", Optional.of(new Value.Figure(new BigDecimal("300"))));
    ClaimViewModel second = claim("MH-02");
    second.setFact("projectInvestment", Optional.of(new Value.Figure(new BigDecimal("300"))));
    for (ClaimViewModel claim : List.of(first, second)) {
      claim.setYear(Optional.of(new BigDecimal("2026")));
    }
    assertThat(amount(first)).isEqualTo("90.00");
    assertThat(amount(second)).isEqualTo("10.00");
  }

  @Test
  void productsAreMovedAndRemovedAndBroughtBack() {
    ClaimViewModel claim = claim("MH-07");
    claim
        .products()
        .paste(0, ProductPaste.read("甲\t10\n乙\t20\n丙\t30", claim.item().productFacts()));
    claim.products().move(2, -1);
    claim.products().move(0, -1);
    claim.products().remove(0);
    assertThat(claim.state().claim().input().products())
        .extracting(product -> product.name().orElse(""))
        .containsExactly("丙", "乙");
    claim.undo();
    claim.undo();
    assertThat(claim.state().claim().input().products())
        .extracting(product -> product.name().orElse(""))
        .containsExactly("甲", "乙", "丙");
  }

  private ClaimViewModel claim(String item) {
    if (workspace.applicants().isEmpty()) {
      workspace.add(
          List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
          _ -> {});
    }
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    String id = dossierEditor.freshClaimId();
    dossierEditor.addClaim(Claim.of(ClaimInput.blank(id, item)));
    return new ClaimViewModel(dossierEditor, id);
  }

  private static String amount(ClaimViewModel claim) {
    return claim.state().outcome().amount().map(Amount::plain).orElse("");
  }
}
