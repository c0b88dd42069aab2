package minshen.dossier.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.words.Message;

/**
 * 申报材料 without an attachment, those that may still be asked for, and attachments that belong to no
 * material. Official forms are not asked for, the program writes them; nor is what the rules do not
 * ask for but we advise.
 */
final class MaterialsAtHand implements Function<CheckedClaim, Stream<Finding>> {
  /** The code of a material without a file. */
  static final String MISSING = "MATERIAL_MISSING";

  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    return Stream.concat(missing(checked), unknown(checked));
  }

  private static Stream<Finding> missing(CheckedClaim checked) {
    Checklist checklist =
        Checklist.of(checked.claim(), checked.item(), checked.dossier().applicant().kind());
    return Stream.concat(
        checklist.in(Checklist.State.MISSING).stream()
            .flatMap(line -> line.material().stream())
            .map(m -> at(m, missing(m))),
        checklist.in(Checklist.State.PREDICTED).stream()
            .flatMap(
                line ->
                    line.material().stream()
                        .map(m -> at(m, Finding.note("MATERIAL_PREDICTED", predicted(m, line))))));
  }

  private static Finding at(Material material, Finding finding) {
    return finding.on(material.clause()).at("attachments");
  }

  private static Finding missing(Material material) {
    Message name = Message.verbatim(material.name());
    return Finding.warning(MISSING, Message.of("dossier.material-missing", material.id(), name))
        .lacking(Finding.Lack.Kind.MATERIAL, name);
  }

  private static Message predicted(Material material, Checklist.Line line) {
    String open =
        line.open().contains(Checklist.Question.VARIANT)
            ? "dossier.variant"
            : "dossier.field.applicant.kind";
    return Message.of(
        "dossier.material-predicted",
        material.id(),
        Message.verbatim(material.name()),
        Message.of(open));
  }

  private static Stream<Finding> unknown(CheckedClaim checked) {
    List<Attachment> attachments = checked.claim().attachments();
    Item item = checked.item();
    return IntStream.range(0, attachments.size())
        .filter(i -> !attachments.get(i).isExtra())
        .filter(i -> item.material(attachments.get(i).material()).isEmpty())
        .mapToObj(
            i ->
                Finding.note(
                        "MATERIAL_UNKNOWN",
                        Message.of(
                            "dossier.material-unknown",
                            attachments.get(i).file(),
                            attachments.get(i).material(),
                            item.id(),
                            item.materials().stream().map(Material::id).toList()))
                    .at("attachments[" + i + "].material"));
  }
}
