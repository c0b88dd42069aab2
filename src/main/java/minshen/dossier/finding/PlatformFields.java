package minshen.dossier.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Platform;
import minshen.policy.amount.Amount;
import minshen.words.Message;

/** The fields of 附件2, for items that want a form filed in advance. */
final class PlatformFields implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    if (!Platform.askedOf(checked.item())) {
      return Stream.empty();
    }
    Claim claim = checked.claim();
    FieldJudge fields = new FieldJudge(_ -> true, List.of());
    FieldCatalogue.of(Part.PLATFORM).forEach(field -> judge(fields, field, claim));
    claim
        .get(FieldCatalogue.BUILT_TO)
        .filter(to -> claim.get(FieldCatalogue.BUILT_FROM).filter(to::isBefore).isPresent())
        .ifPresent(
            _ ->
                fields.malformed(FieldCatalogue.BUILT_TO, Message.of("dossier.ends-before-start")));
    claim
        .get(FieldCatalogue.TOTAL_INVESTMENT)
        .filter(Amount::isZero)
        .ifPresent(
            _ ->
                fields.malformed(
                    FieldCatalogue.TOTAL_INVESTMENT, Message.of("dossier.not-positive")));
    return fields.findings();
  }

  private static <T> void judge(FieldJudge fields, DossierField<T> field, Claim claim) {
    fields.judge(field, claim.get(field));
  }
}
