package minshen.dossier.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;

/**
 * 申请享受 of 附件1: 项目名称 and 填表时间; of 申请金额 speak the {@link AmountFindings}. A claim of an item without
 * a form has no fields.
 */
final class ClaimFields implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    if (checked.item().forms().isEmpty()) {
      return Stream.empty();
    }
    FieldJudge fields = new FieldJudge(AskedFields.ofClaim(checked), List.of());
    FieldCatalogue.of(Part.CLAIM).forEach(field -> judge(fields, field, checked.claim()));
    return fields.findings();
  }

  private static <T> void judge(FieldJudge fields, DossierField<T> field, Claim claim) {
    fields.judge(field, claim.get(field));
  }
}
