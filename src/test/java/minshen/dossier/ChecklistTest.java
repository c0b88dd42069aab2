package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Checklist.Line;
import minshen.dossier.Checklist.Question;
import minshen.dossier.Checklist.State;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final Item STAGES = Fixture.PACK.items().get(0);
  private static final Item PRODUCTS = Fixture.PACK.items().get(1);

  @Test
  void whatIsAskedForAndNotThereIsMissing() {
    Checklist list = list(STAGES, Optional.of("marketed"), Optional.empty());
    assertThat(states(list)).containsExactly("m1 FORM", "m2 MISSING", "m3 MISSING", "m4 ADVISED");
  }

  @Test
  void whatAnotherVariantAsksForIsNotInIt() {
    Checklist list = list(STAGES, Optional.of("trial"), Optional.empty());
    assertThat(states(list)).containsExactly("m1 FORM", "m2 MISSING", "m4 ADVISED");
  }

  @Test
  void anUnknownVariantPredictsWhatItMayAskFor() {
    Checklist list = list(STAGES, Optional.empty(), Optional.empty());
    Line predicted = list.in(State.PREDICTED).getFirst();
    assertThat(list.in(State.PREDICTED)).hasSize(1);
    assertThat(predicted.id()).isEqualTo("m3");
    assertThat(predicted.open()).containsExactly(Question.VARIANT);
  }

  @Test
  void anUnknownKindOfApplicantPredictsWhatItMayAskFor() {
    Checklist unknown = list(PRODUCTS, Optional.empty(), Optional.empty());
    assertThat(unknown.in(State.PREDICTED).getFirst().open()).containsExactly(Question.KIND);
    assertThat(states(list(PRODUCTS, Optional.empty(), Optional.of(ApplicantKind.PARK))))
        .containsExactly("m1 FORM", "m2 MISSING");
    assertThat(states(list(PRODUCTS, Optional.empty(), Optional.of(ApplicantKind.ENTERPRISE))))
        .containsExactly("m1 FORM");
  }

  @Test
  void filesKeepTheirOrderAndMakeAMaterialPresentThoughNotAskedFor() {
    Attachment first = file("m3", "乙.pdf");
    Attachment second = file("m3", "甲.pdf");
    Checklist list = list(STAGES, Optional.of("trial"), Optional.empty(), first, second);
    assertThat(list.in(State.PRESENT)).hasSize(1);
    assertThat(list.in(State.PRESENT).getFirst().files()).containsExactly(first, second);
  }

  @Test
  void ownMaterialsComeLastAndAreGroupedByTheirTitle() {
    Attachment letter = file(Attachment.EXTRA, "a.pdf").withTitle(Optional.of("推荐函"));
    Attachment more = file(Attachment.EXTRA, "b.pdf").withTitle(Optional.of("推荐函"));
    Attachment stray = file("m99", "c/旧件.pdf");
    Checklist list = list(STAGES, Optional.of("trial"), Optional.empty(), stray, letter, more);
    List<Line> own = list.lines().subList(list.lines().size() - 2, list.lines().size());
    assertThat(own).extracting(Line::name).containsExactly("旧件", "推荐函");
    assertThat(own).extracting(Line::id).containsOnly(Attachment.EXTRA);
    assertThat(own.getLast().files()).containsExactly(letter, more);
  }

  @Test
  void adviceStandsInTheListOfMaterialsOnlyWithFiles() {
    Claim bare = claim(STAGES, Optional.of("trial"));
    assertThat(MaterialList.of(bare, STAGES, Optional.empty(), MissingMaterials.SKIPPED).entries())
        .hasSize(2);
    Claim advised = claim(STAGES, Optional.of("trial"), file("m4", "审计.pdf"));
    assertThat(
            MaterialList.of(advised, STAGES, Optional.empty(), MissingMaterials.NUMBERED).entries())
        .extracting(MaterialList.Entry::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatIsMissingTakesANumberOnlyWhereItIsListedOrNothingIsAttached() {
    Claim some = claim(STAGES, Optional.of("trial"), file("m4", "审计.pdf"));
    assertThat(ordinals(some, MissingMaterials.SKIPPED)).containsExactly("1", "", "2");
    assertThat(ordinals(some, MissingMaterials.NUMBERED)).containsExactly("1", "2", "3");
    Claim bare = claim(STAGES, Optional.of("trial"));
    assertThat(ordinals(bare, MissingMaterials.SKIPPED)).containsExactly("1", "2");
  }

  private static List<String> ordinals(Claim claim, MissingMaterials missing) {
    return MaterialList.of(claim, STAGES, Optional.empty(), missing).entries().stream()
        .map(MaterialList.Entry::ordinal)
        .toList();
  }

  private static List<String> states(Checklist list) {
    return list.lines().stream().map(line -> line.id() + " " + line.state()).toList();
  }

  private static Checklist list(
      Item item, Optional<String> variant, Optional<ApplicantKind> kind, Attachment... files) {
    return Checklist.of(claim(item, variant, files), item, kind);
  }

  private static Claim claim(Item item, Optional<String> variant, Attachment... files) {
    ClaimInput input =
        new ClaimInput(
            "c1",
            item.id(),
            variant,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(),
            Map.of());
    return Claim.of(input).withAttachments(List.of(files));
  }

  private static Attachment file(String material, String name) {
    return new Attachment(material, name, Optional.empty());
  }
}
