package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Platform;
import minshen.words.Message;

/** The fields of 附件2, for items that want a form filed in advance. */
final class PlatformFields implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim subject) {
    if (!Platform.askedOf(subject.item())) {
      return Stream.empty();
    }
    Platform platform = subject.claim().platform().orElse(Platform.BLANK);
    FieldJudge sheet =
        new FieldJudge("platform.")
            .required("name", platform.name())
            .required("builder", platform.builder())
            .required("from", platform.from())
            .required("to", platform.to())
            .required("totalInvestment", platform.totalInvestment())
            .required("description", platform.description());
    platform
        .to()
        .filter(to -> platform.from().filter(to::isBefore).isPresent())
        .ifPresent(_ -> sheet.malformed("to", Message.of("dossier.ends-before-start")));
    platform
        .totalInvestment()
        .filter(amount -> amount.signum() <= 0)
        .ifPresent(_ -> sheet.malformed("totalInvestment", Message.of("dossier.not-positive")));
    return sheet.findings();
  }
}
