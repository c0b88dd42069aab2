package minshen.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.calc.Case;

/**
 * 申报: one item claimed, which is one application form.
 *
 * @param input what calculation needs to know of it
 * @param projectLead 项目负责人
 * @param requestedAmount 申请金额 in 万元; the computed amount if absent
 * @param platform what 附件2 asks for
 * @param attachments the materials at hand
 */
public record Claim(
    Case input,
    Optional<String> projectLead,
    Optional<BigDecimal> requestedAmount,
    Optional<Platform> platform,
    List<Attachment> attachments) {
  public Claim {
    platform = platform.filter(p -> !p.equals(Platform.BLANK));
    attachments = List.copyOf(attachments);
  }

  /** A claim with nothing beside what calculation needs. */
  public static Claim of(Case input) {
    return new Claim(input, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** The claim's id. */
  public String id() {
    return input.id();
  }

  /** The id of the item claimed. */
  public String item() {
    return input.item();
  }

  /** The files attached to it, in their order. */
  public Stream<String> files() {
    return attachments.stream().map(Attachment::file);
  }

  /** The same claim with other attachments. */
  public Claim withAttachments(List<Attachment> others) {
    return new Claim(input, projectLead, requestedAmount, platform, others);
  }

  /**
   * The claim for another year: the same project, facts and answers, but no days and no requested
   * amount, since those belong to the year. It is of the next year if this claim's is known.
   *
   * @param copyId the id it is to have
   * @param withAttachments whether it takes the materials at hand along
   */
  public Claim inNewYear(String copyId, boolean withAttachments) {
    Case copy =
        new Case(
            copyId,
            input.item(),
            input.variant(),
            input.project(),
            Optional.empty(),
            Optional.empty(),
            input.year().map(year -> year + 1),
            input.facts(),
            input.products(),
            input.answers());
    return new Claim(
        copy, projectLead, Optional.empty(), platform, withAttachments ? attachments : List.of());
  }

  /** The same claim with another input. */
  public Claim withInput(Case other) {
    return new Claim(other, projectLead, requestedAmount, platform, attachments);
  }
}
