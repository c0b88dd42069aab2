package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;

/**
 * 申请享受 of 附件1: 项目名称 and 填表时间; of 申请金额 speak the {@link AmountFindings}. A claim of an item without
 * a form has no fields.
 */
final class ClaimFields implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim subject) {
    if (subject.item().forms().isEmpty()) {
      return Stream.empty();
    }
    Claim claim = subject.claim();
    return new FieldJudge("", AskedFields.ofClaim(subject))
        .required("project", subject.project())
        .required("applyDate", claim.input().applyDate())
        .findings();
  }
}
