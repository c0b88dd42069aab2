package minshen.form.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import org.junit.jupiter.api.Test;

/** Which page of which scan stands for which page of a form. */
class ScanMatchingTest {
  private static final List<String> THEN = List.of("1".repeat(16), "2".repeat(16), "3".repeat(16));
  private static final SignableForm FORM = new SignableForm("form", "表", THEN, List.of(), false);
  private static final SignableForm CHANGED =
      new SignableForm(
          "form", "表", List.of(THEN.get(0), "f".repeat(16), THEN.get(2)), List.of(), false);

  private final ScanMatching matching = new ScanMatching(FORM, THEN);

  @Test
  void pagesAreMatchedInTheirOrder() {
    Signing signing = matching.putBack(Signing.NONE, scan("a.pdf"), 2);
    assertThat(said(signing)).containsExactly("a.pdf 1-2 → 1-2 " + THEN.subList(0, 2));
    // The next file has what is left.
    signing = matching.putBack(signing, scan("b.jpg"), 5);
    assertThat(said(signing))
        .containsExactly(
            "a.pdf 1-2 → 1-2 " + THEN.subList(0, 2), "b.jpg 1 → 3 [" + THEN.get(2) + "]");
  }

  @Test
  void aScanOfWhatIsSignedAlreadyTakesItsPlace() {
    Signing all = matching.putBack(Signing.NONE, scan("a.pdf"), 3);
    Signing again = matching.putBack(all, scan("b.pdf"), 1);
    assertThat(said(again))
        .containsExactly(
            "a.pdf 2-3 → 2-3 " + THEN.subList(1, 3), "b.pdf 1 → 1 [" + THEN.get(0) + "]");
  }

  @Test
  void aNewScanGoesWhereTheOldOneIsOutdated() {
    Signing all = matching.putBack(Signing.NONE, scan("a.pdf"), 3);
    Signing mended = new ScanMatching(CHANGED, CHANGED.content()).putBack(all, scan("b.pdf"), 1);
    assertThat(said(mended))
        .containsExactly(
            "a.pdf 1,3 → 1,3 " + List.of(THEN.get(0), THEN.get(2)),
            "b.pdf 1 → 2 [" + "f".repeat(16) + "]");
  }

  /** Printed, changed, signed on the old print, and put back. */
  @Test
  void whatWasSignedIsWhatWasGivenOut() {
    Signing signing = new ScanMatching(CHANGED, THEN).putBack(Signing.NONE, scan("a.pdf"), 3);
    SignedForm scan = signing.forms().getFirst();
    assertThat(scan.content()).isEqualTo(THEN);
    assertThat(ScanState.of(CHANGED, scan, 2)).isEqualTo(ScanState.OUTDATED);
    assertThat(ScanState.of(CHANGED, scan, 3)).isEqualTo(ScanState.CURRENT);
    Signing moved = new ScanMatching(CHANGED, THEN).assign(signing, 2, "a.pdf", 3);
    assertThat(ScanState.of(CHANGED, moved.forms().getFirst(), 2)).isEqualTo(ScanState.OUTDATED);
  }

  @Test
  void ofWhatWasGivenOutElsewhereLaterChangesAreTold() {
    Signing signing = new ScanMatching(FORM, List.of()).putBack(Signing.NONE, scan("a.pdf"), 3);
    SignedForm scan = signing.forms().getFirst();
    assertThat(scan.content()).isEqualTo(THEN);
    assertThat(ScanState.of(CHANGED, scan, 2)).isEqualTo(ScanState.OUTDATED);
    // A print of fewer pages says nothing of the others.
    Signing fewer =
        new ScanMatching(FORM, List.of("e".repeat(16))).putBack(Signing.NONE, scan("a.pdf"), 3);
    assertThat(fewer.forms().getFirst().content())
        .containsExactly("e".repeat(16), THEN.get(1), THEN.get(2));
  }

  @Test
  void aChosenPageMovesAndTheOthersStayAsTheyWereSigned() {
    Signing all = matching.putBack(Signing.NONE, scan("a.pdf"), 3);
    Signing moved = new ScanMatching(CHANGED, CHANGED.content()).assign(all, 1, "a.pdf", 3);
    assertThat(said(moved)).containsExactly("a.pdf 3,2 → 1-2 " + List.of(THEN.get(0), THEN.get(1)));
    assertThat(ScanState.of(CHANGED, moved.forms().getFirst(), 2)).isEqualTo(ScanState.OUTDATED);
  }

  @Test
  void whatWasComparedIsCurrentAgain() {
    Signing all = matching.putBack(Signing.NONE, scan("a.pdf"), 3);
    Signing confirmed = new ScanMatching(CHANGED, CHANGED.content()).confirm(all, 2);
    assertThat(ScanState.of(CHANGED, confirmed.forms().getFirst(), 2)).isEqualTo(ScanState.CURRENT);
  }

  @Test
  void onlyThePageThatWasComparedIsCurrentAgain() {
    Signing all = matching.putBack(Signing.NONE, scan("a.pdf"), 3);
    SignableForm other =
        new SignableForm(
            "form", "表", List.of(THEN.get(0), "f".repeat(16), "e".repeat(16)), List.of(), false);
    SignedForm scan = new ScanMatching(other, List.of()).confirm(all, 2).forms().getFirst();
    assertThat(ScanState.of(other, scan, 2)).isEqualTo(ScanState.CURRENT);
    assertThat(ScanState.of(other, scan, 3)).isEqualTo(ScanState.OUTDATED);
  }

  /** How many pages it has here is not how many it had where it was printed. */
  @Test
  void anyPageOfAnOfficesOwnFormStandsForTheWhole() {
    String whole = "a".repeat(16);
    SignableForm printed =
        new SignableForm("form", "表", List.of(whole, whole, whole), List.of(), true);
    SignableForm here = new SignableForm("form", "表", List.of(whole), List.of(), true);
    Signing all =
        new ScanMatching(printed, printed.content()).putBack(Signing.NONE, scan("a.pdf"), 3);
    SignedForm scan = all.forms().getFirst();
    assertThat(ScanState.of(here, scan, 3)).isEqualTo(ScanState.CURRENT);
    SignableForm changed = new SignableForm("form", "表", List.of("b".repeat(16)), List.of(), true);
    assertThat(ScanState.of(changed, scan, 3)).isEqualTo(ScanState.OUTDATED);
  }

  @Test
  void aScanOfWhichNothingWasNotedIsTakenAsAWhole() {
    SignedForm whole = new SignedForm("form", scan("a.pdf"), Optional.empty(), List.of());
    Signing signing = new Signing(List.of(), List.of(whole));
    assertThat(matching.confirm(signing, 1).forms().getFirst().content()).isEqualTo(THEN);
    assertThat(matching.confirm(Signing.NONE, 1)).isEqualTo(Signing.NONE);
  }

  @Test
  void aFormOfWhichNobodyKnowsWhereItIsSignedIsNotDone() {
    assertThat(new SigningRound(List.of(FORM), List.of()).isDone("form")).isFalse();
  }

  @Test
  void theLastPageThatGoesTakesItsScanWithIt() {
    Signing one = matching.putBack(Signing.NONE, scan("a.pdf"), 1);
    assertThat(matching.clear(one, 1).forms()).isEmpty();
    assertThat(matching.clear(one, 2)).isEqualTo(one);
    assertThat(matching.turn(one, "a.pdf").forms().getFirst().scan().rotate()).isEqualTo(90);
  }

  @Test
  void aScanOfUnknownPagesIsTheWholeForm() {
    SignedForm whole = new SignedForm("form", scan("a.pdf"), Optional.empty(), List.of());
    Signing signing = new Signing(List.of(), List.of(whole));
    assertThat(matching.at(signing, 2).orElseThrow().getValue()).isEqualTo(2);
    assertThat(said(matching.clear(signing, 2))).containsExactly("a.pdf 1,3 → 1,3 []");
  }

  private static Attachment scan(String file) {
    return new Attachment(SignedForm.MATERIAL, file, Optional.empty());
  }

  private static List<String> said(Signing signing) {
    return signing.forms().stream()
        .map(
            of ->
                of.scan().file()
                    + " "
                    + of.scan().pages().map(PageChoice::toString).orElse("")
                    + " → "
                    + of.formPages().map(PageChoice::toString).orElse("")
                    + " "
                    + of.content())
        .toList();
  }
}
