package minshen.dossier.finding;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.words.Message;

/**
 * 申报材料 without an attachment, and attachments that belong to no material. Official forms are not
 * asked for, the program writes them; nor is what the rules do not ask for but we advise.
 */
final class MaterialsAtHand implements Function<Subject, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(Subject subject) {
    return Stream.concat(missing(subject), unknown(subject));
  }

  /** The materials that a claim must bring as attachments, in the order of the rules. */
  private static Stream<Material> wanted(Subject subject) {
    return subject.claim().materials(subject.item(), subject.dossier().applicant().kind()).stream()
        .filter(material -> !material.marks().contains(Material.Mark.OFFICIAL_FORM));
  }

  private static Stream<Finding> missing(Subject subject) {
    Set<String> atHand =
        subject.claim().attachments().stream()
            .map(Attachment::material)
            .collect(Collectors.toUnmodifiableSet());
    return wanted(subject)
        .filter(material -> !atHand.contains(material.id()))
        .map(
            material ->
                Finding.warning(
                        "MATERIAL_MISSING",
                        Message.of(
                            "dossier.material-missing",
                            material.id(),
                            Message.verbatim(material.name())))
                    .on(material.clause())
                    .at("attachments"));
  }

  private static Stream<Finding> unknown(Subject subject) {
    List<Attachment> attachments = subject.claim().attachments();
    Item item = subject.item();
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
