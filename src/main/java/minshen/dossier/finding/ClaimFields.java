package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.words.Message;

/** 申请享受 of 附件1: 项目名称, 填表时间 and 申请金额. A claim of an item without a form has no fields. */
final class ClaimFields implements Function<Subject, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(Subject subject) {
    if (subject.item().forms().isEmpty()) {
      return Stream.empty();
    }
    Claim claim = subject.claim();
    Sheet sheet =
        new Sheet("")
            .required("project", subject.project())
            .required("applyDate", claim.input().applyDate());
    claim
        .requestedAmount()
        .filter(amount -> amount.signum() <= 0)
        .ifPresent(_ -> sheet.malformed("requestedAmount", Message.of("dossier.not-positive")));
    return sheet.findings();
  }
}
