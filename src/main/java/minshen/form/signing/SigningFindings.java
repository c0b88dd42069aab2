package minshen.form.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/** What is to be said of signatures and signed scans: above all that a form has changed since. */
public final class SigningFindings {
  /** The field that the findings are about. */
  public static final String FIELD = "signed";

  /** The code of a scan or a signature of what has changed since. */
  public static final String OUTDATED = "SIGNED_OUTDATED";

  /** The code of a seal on files in whose place there are others since. */
  public static final String REPLACED = "SIGNED_REPLACED";

  /** The code of a scan or a signature of what is not signed in this claim. */
  private static final String UNUSED = "SIGNED_UNUSED";

  /** The code of what is not signed or sealed yet. */
  public static final String OPEN = "SIGNING_OPEN";

  /** Papers that are none of the forms or materials. */
  private static final Set<String> ELSEWHERE = Set.of(Signature.PACKET, Signature.FILE);

  private final Claim claim;
  private final SigningRound round;
  private final List<Finding> findings = new ArrayList<>();

  private SigningFindings(Claim claim, SigningRound round) {
    this.claim = claim;
    this.round = round;
  }

  /** The findings about a claim; none if nothing of it is signed, or it cannot be printed. */
  public static List<Finding> of(
      Assessment assessment, String claimId, ClaimDocuments documents, FileFingerprints files) {
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    if (!claim.signing().hasBegun()) {
      return List.of();
    }
    try {
      return of(claim, SigningRound.of(assessment, claimId, documents, files));
    } catch (UnprintableCharacterException e) {
      return List.of();
    }
  }

  /**
   * The findings about a claim as it is prepared: those of {@link #of}, and what is not signed yet.
   */
  public static List<Finding> inPreparation(
      Assessment assessment, String claimId, ClaimDocuments documents, FileFingerprints files) {
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Outcome outcome = assessment.outcome(claimId);
    if (!claim.signing().hasBegun()) {
      boolean wanted = !outcome.notEligible() && !outcome.item().forms().isEmpty();
      return wanted ? List.of(open(claimId, Message.of("form.signed.none"))) : List.of();
    }
    try {
      SigningRound round = SigningRound.of(assessment, claimId, documents, files);
      List<Finding> all = new ArrayList<>(of(claim, round));
      List<SigningDuty> open =
          round.duties().stream().filter(d -> d.state() == SigningDuty.State.OPEN).toList();
      if (!round.forms().isEmpty() && !open.isEmpty()) {
        List<Message> who = open.stream().map(duty -> duty.signer().label()).distinct().toList();
        all.add(open(claimId, Message.of("form.signed.open", "" + open.size(), who)));
      }
      return List.copyOf(all);
    } catch (UnprintableCharacterException e) {
      return List.of();
    }
  }

  private static Finding open(String claimId, Message text) {
    return Finding.note(OPEN, text).about(claimId).at(FIELD);
  }

  /** The findings about a claim; none if nothing of it is signed. */
  public static List<Finding> of(Claim claim, SigningRound round) {
    SigningFindings all = new SigningFindings(claim, round);
    claim.signing().forms().forEach(all::scan);
    all.signatures();
    return List.copyOf(all.findings);
  }

  private void scan(SignedForm signed) {
    Optional<SignableForm> form = round.form(signed.form());
    if (form.isEmpty()) {
      add(Finding.warning(UNUSED, Message.of("form.signed.unused", file(signed))));
      return;
    }
    List<Integer> pages = signed.stated().orElse(List.of());
    List<Integer> outdated = in(ScanState.OUTDATED, form.get(), signed, pages);
    if (!outdated.isEmpty()) {
      Object[] said = {form.get().title(), said(outdated), file(signed)};
      add(Finding.warning(OUTDATED, Message.of("form.signed.outdated", said)));
    } else if (signed.content().isEmpty()) {
      List<Integer> all = pages.isEmpty() ? PageChoice.upTo(form.get().pages()) : pages;
      String content =
          all.stream()
              .flatMap(page -> form.get().contentOf(page).stream())
              .collect(Collectors.joining(","));
      Object[] said = {form.get().title(), file(signed), content};
      add(Finding.note("SIGNED_UNPROVEN", Message.of("form.signed.unproven", said)));
    }
  }

  private static List<Integer> in(
      ScanState state, SignableForm form, SignedForm signed, List<Integer> pages) {
    return pages.stream().filter(page -> ScanState.of(form, signed, page) == state).toList();
  }

  /** A page whose scan is outdated is told of already. */
  private void signatures() {
    for (Signature signature : claim.signing().signatures()) {
      // Without a form the claim is not handed in, for now: nothing is wrong with its signatures.
      boolean looked = !round.forms().isEmpty() && !ELSEWHERE.contains(signature.paper());
      if (looked && round.duties().stream().noneMatch(d -> signature.isAt(d.paper(), d.place()))) {
        Object[] said = {signature.paper(), signature.place()};
        add(Finding.warning(UNUSED, Message.of("form.signed.no-place", said)));
      }
    }
    for (SigningDuty duty : round.duties()) {
      if (duty.state() == SigningDuty.State.OUTDATED && !hasOutdatedScan(duty)) {
        add(Finding.warning(OUTDATED, changed(duty)));
      } else if (duty.state() == SigningDuty.State.REPLACED) {
        add(Finding.warning(REPLACED, Message.of("form.signed.replaced", duty.named())));
      }
    }
  }

  private static Message changed(SigningDuty duty) {
    return duty.page().isPresent()
        ? Message.of("form.signed.changed", duty.title(), duty.words(), "" + duty.page().getAsInt())
        : Message.of("form.signed.resealed", duty.named(), duty.acts().first().label());
  }

  /** A scan that is still used says nothing of a signature that is older than the form. */
  private boolean hasOutdatedScan(SigningDuty duty) {
    return round.form(duty.paper()).stream()
        .anyMatch(
            form ->
                claim.signing().of(form.id()).stream()
                    .filter(s -> s.stated().orElse(List.of()).contains(duty.page().orElse(0)))
                    .anyMatch(
                        s -> ScanState.of(form, s, duty.page().orElse(0)) == ScanState.OUTDATED));
  }

  private void add(Finding finding) {
    findings.add(finding.about(claim.id()).at(FIELD));
  }

  private static String said(List<Integer> pages) {
    return PageChoice.of(pages).toString();
  }

  private static String file(SignedForm signed) {
    return signed.scan().shownFile();
  }
}
