package minshen.form.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Signature;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.Signer;
import minshen.form.signing.SigningDuty.State;
import minshen.policy.Material;
import minshen.policy.Notice;
import minshen.policy.calc.Outcome;
import minshen.words.Words;

/**
 * 签字盖章 of a claim: every place of its forms, the materials that want a seal, and the edges of the
 * bound packet.
 *
 * @param forms the forms as they are to be signed now
 * @param duties what is to be done, form by form, then the materials, then the packet
 */
public record SigningRound(List<SignableForm> forms, List<SigningDuty> duties) {
  /** The place of a material, which has but one. */
  public static final String SEAL = "seal";

  /** The place of the bound packet. */
  public static final String PERFORATION = "perforation";

  public SigningRound {
    forms = List.copyOf(forms);
    duties = List.copyOf(duties);
  }

  /**
   * The round of a claim.
   *
   * @param documents the documents of the assessment's claims
   * @param files what the attached files hold
   */
  public static SigningRound of(
      Assessment assessment, String claimId, ClaimDocuments documents, FileFingerprints files) {
    Outcome outcome = assessment.outcome(claimId);
    List<SignableForm> forms =
        outcome.notEligible()
            ? List.of()
            : outcome.item().forms().stream()
                .map(form -> SignableForm.of(documents, claimId, form))
                .toList();
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Applicant applicant = assessment.dossier().applicant();
    SealedContent sealed = new SealedContent(files);
    return new SigningRound(
        forms,
        new Duties(claim, applicant, sealed).all(forms, outcome, assessment.notice(claimId)));
  }

  /** What is still owed. */
  public List<SigningDuty> owed() {
    return duties.stream().filter(SigningDuty::isOwed).toList();
  }

  /** Whether all is done on a form; not if nothing says where it is signed. */
  public boolean isDone(String formId) {
    List<SigningDuty> ours =
        duties.stream()
            .filter(duty -> duty.paper().equals(formId) && duty.state() != State.NOT_OURS)
            .toList();
    return !ours.isEmpty() && ours.stream().noneMatch(SigningDuty::isOwed);
  }

  /** The form of an id. */
  public Optional<SignableForm> form(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }

  /**
   * The signature that ticks a duty off, on what was given out.
   *
   * @param printed what stood on the pages of the form then, or what was bound; empty if it is not
   *     known
   */
  public Signature signature(SigningDuty duty, LocalDate day, List<String> printed) {
    Signature now = signature(duty, day);
    int page = duty.page().orElse(1);
    return page > printed.size()
        ? now
        : new Signature(now.paper(), now.place(), day, Optional.of(printed.get(page - 1)));
  }

  /** What is bound, and sealed across its edges; none if that is not wanted, or not known. */
  public Optional<String> bound() {
    return duties.stream()
        .filter(SigningDuty::isOfWhole)
        .flatMap(duty -> duty.content().stream())
        .findFirst();
  }

  /** The signature that ticks a duty off, on what stands there now. */
  public Signature signature(SigningDuty duty, LocalDate day) {
    return new Signature(duty.paper(), duty.place(), day, duty.content());
  }

  /** Puts together what is to be done for one claim. */
  private record Duties(Claim claim, Applicant applicant, SealedContent sealed) {
    List<SigningDuty> all(List<SignableForm> forms, Outcome outcome, Notice notice) {
      List<SigningDuty> all = new ArrayList<>();
      for (SignableForm form : forms) {
        form.spots().forEach(spot -> all.add(of(form, spot)));
      }
      MaterialList materials =
          MaterialList.of(claim, outcome.item(), applicant.kind(), MissingMaterials.SKIPPED);
      materials.entries().stream()
          .filter(entry -> !entry.isOfficialForm() && wantsSeal(entry))
          .forEach(entry -> all.add(of(entry)));
      if (notice.call().seam().orElse(true)) {
        all.add(perforation(sealed.of(forms, materials)));
      }
      return all;
    }

    private static boolean wantsSeal(MaterialList.Entry entry) {
      return entry.material().filter(m -> m.marks().contains(Material.Mark.SEAL)).isPresent();
    }

    private SigningDuty of(SignableForm form, SignableForm.Spot spot) {
      SigningPlace place = spot.place();
      Optional<Signature> done = claim.signing().at(form.id(), place.id());
      return new SigningDuty(
          claim.id(),
          place.signer(),
          person(place.signer()),
          form.id(),
          form.title(),
          place.id(),
          place.words(),
          place.acts(),
          OptionalInt.of(spot.page()),
          spot.box(),
          form.contentOf(spot.page()),
          place.signer() == Signer.OFFICE
              ? State.NOT_OURS
              : state(done, form.contentOf(spot.page()), State.OUTDATED),
          done.map(Signature::on));
    }

    private SigningDuty of(MaterialList.Entry entry) {
      return sealing(
          entry.material().orElseThrow().id(),
          entry.name(),
          SEAL,
          SigningAct.SEAL,
          sealed.of(entry),
          // Most often by the scan of what was sealed.
          State.REPLACED);
    }

    private SigningDuty perforation(Optional<String> bound) {
      return sealing(
          Signature.PACKET,
          Words.CHINESE.say("form.sign.packet"),
          PERFORATION,
          SigningAct.PERFORATION,
          bound,
          State.OUTDATED);
    }

    private SigningDuty sealing(
        String paper,
        String title,
        String place,
        SigningAct act,
        Optional<String> content,
        State otherwise) {
      Optional<Signature> done = claim.signing().at(paper, place);
      SortedSet<SigningAct> acts = new TreeSet<>(List.of(act));
      return new SigningDuty(
          claim.id(),
          Signer.UNIT,
          person(Signer.UNIT),
          paper,
          title,
          place,
          title,
          acts,
          OptionalInt.empty(),
          Optional.empty(),
          content,
          // A file that cannot be read has not changed; that it is missing is told by itself.
          done.isPresent() && content.isEmpty() ? State.DONE : state(done, content, otherwise),
          done.map(Signature::on));
    }

    /**
     * How a place stands.
     *
     * @param otherwise if what was signed is not what is there now
     */
    private static State state(Optional<Signature> done, Optional<String> now, State otherwise) {
      if (done.isEmpty()) {
        return State.OPEN;
      }
      boolean same = done.get().content().isEmpty() || done.get().content().equals(now);
      return same ? State.DONE : otherwise;
    }

    private Optional<String> person(Signer signer) {
      return switch (signer) {
        case LEGAL -> applicant.get(FieldCatalogue.LEGAL_NAME);
        case LEAD -> claim.projectLead();
        case UNIT, FINANCE, OTHER, OFFICE -> Optional.empty();
      };
    }
  }
}
