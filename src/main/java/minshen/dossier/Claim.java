package minshen.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;

/**
 * 申报: one item claimed, which is one application form.
 *
 * @param input what calculation needs to know of it
 * @param projectLead 项目负责人
 * @param platform what 附件2 asks for
 * @param attachments the materials at hand
 * @param signing what of its papers is signed
 * @param progress what became of it once it was handed in
 */
public record Claim(
    ClaimInput input,
    Optional<String> projectLead,
    Optional<Platform> platform,
    List<Attachment> attachments,
    Signing signing,
    ClaimProgress progress) {
  public Claim {
    // Whichever of the two says more of what the office decided: they always say the same.
    progress = progress.decided(input.decision());
    // What is known of the applicant is no part of a claim of it.
    input = input.withApplicant(Map.of()).withDecision(progress.decision());
    platform = platform.filter(p -> !p.equals(Platform.BLANK));
    attachments = List.copyOf(attachments);
  }

  /** A claim of which nothing is handed in. */
  public Claim(
      ClaimInput input,
      Optional<String> projectLead,
      Optional<Platform> platform,
      List<Attachment> attachments,
      Signing signing) {
    this(input, projectLead, platform, attachments, signing, ClaimProgress.NONE);
  }

  /** A claim of which nothing is signed. */
  public Claim(
      ClaimInput input,
      Optional<String> projectLead,
      Optional<Platform> platform,
      List<Attachment> attachments) {
    this(input, projectLead, platform, attachments, Signing.NONE);
  }

  /** A claim with nothing beside what calculation needs. */
  public static Claim of(ClaimInput input) {
    return new Claim(input, Optional.empty(), Optional.empty(), List.of());
  }

  /** 申请金额 in 万元; the computed amount if absent. */
  public Optional<Amount> requestedAmount() {
    return input.requested();
  }

  /** The claim's id. */
  public String id() {
    return input.id();
  }

  /** The id of the item claimed. */
  public String item() {
    return input.item();
  }

  /** Every file that belongs to it: the materials, and the scans of signed forms. */
  public Stream<Attachment> papers() {
    return Stream.concat(attachments.stream(), signing.forms().stream().map(SignedForm::scan));
  }

  /** The names of its files, in their order. */
  public Stream<String> files() {
    return papers().map(Attachment::file);
  }

  /** What is filled in of a field of claims or platforms. */
  public <T> Optional<T> get(DossierField<T> field) {
    return field.of(this);
  }

  /** The same claim with another value of a field of claims or platforms, or none. */
  public <T> Claim with(DossierField<T> field, Optional<T> value) {
    return field.on(this, value);
  }

  /** The same claim with another 项目负责人. */
  Claim withProjectLead(Optional<String> other) {
    return new Claim(input, other, platform, attachments, signing, progress);
  }

  /** The same claim with another platform. */
  Claim withPlatform(Platform other) {
    return new Claim(input, projectLead, Optional.of(other), attachments, signing, progress);
  }

  /** The same claim with other attachments. */
  public Claim withAttachments(List<Attachment> others) {
    return new Claim(input, projectLead, platform, others, signing, progress);
  }

  /** The same claim with every file of it changed. */
  public Claim withPapers(UnaryOperator<Attachment> change) {
    return withAttachments(attachments.stream().map(change).toList())
        .withSigning(
            signing.withForms(
                signing.forms().stream()
                    .map(signed -> signed.withScan(change.apply(signed.scan())))
                    .toList()));
  }

  /** The same claim of which something else is signed. */
  public Claim withSigning(Signing other) {
    return new Claim(input, projectLead, platform, attachments, other, progress);
  }

  /**
   * The claim for another year: the same project, facts and answers, but no days, no requested
   * amount, no progress and no signatures, since those belong to the year. It is of the next year
   * if this claim's is known.
   *
   * @param copyId the id it is to have
   * @param withAttachments whether it takes the materials at hand along
   */
  public Claim inNewYear(String copyId, boolean withAttachments) {
    ClaimInput copy =
        input
            .withId(copyId)
            .withDays(Optional.empty(), Optional.empty(), input.year().map(year -> year + 1))
            .withRequested(Optional.empty())
            .withDecision(Optional.empty());
    return new Claim(copy, projectLead, platform, withAttachments ? attachments : List.of());
  }

  /** The same claim of which something else became. */
  public Claim withProgress(ClaimProgress other) {
    return progress.equals(other)
        ? this
        : new Claim(
            input.withDecision(other.decision()),
            projectLead,
            platform,
            attachments,
            signing,
            other);
  }

  /** The same claim with another input. */
  public Claim withInput(ClaimInput other) {
    return new Claim(other, projectLead, platform, attachments, signing, progress);
  }
}
