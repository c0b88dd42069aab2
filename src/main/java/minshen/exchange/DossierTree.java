package minshen.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldValues;
import minshen.dossier.PageChoice;
import minshen.dossier.Platform;
import minshen.dossier.Redaction;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.policy.calc.Decision;
import minshen.policy.calc.Product;

/** Lays a dossier out in the order of keys that its format describes. */
final class DossierTree {
  private DossierTree() {}

  static Tree.Group of(Dossier dossier) {
    return new Tree.Builder()
        .put("format", new Tree.Word(DossierReader.FORMAT))
        .group("applicant", applicant(dossier.applicant()))
        .group("readings", readings(dossier.readings()))
        .list("years", dossier.years(), DossierTree::year)
        .group("answers", openAnswers(dossier.answers()))
        .list("ledger", dossier.ledger(), DossierTree::award)
        .list("claims", dossier.claims(), DossierTree::claim)
        .list(DossierReader.ASIDE, dossier.asides(), DossierTree::aside)
        .build();
  }

  private static Tree.Builder applicant(Applicant applicant) {
    return new Tree.Builder()
        .fields(FieldCatalogue.of(Part.APPLICANT), applicant.fields())
        .group("facts", values(applicant.facts()));
  }

  private static Tree aside(Aside aside) {
    return new Tree.Builder()
        .put("heading", new Tree.Text(aside.heading()))
        .put("text", new Tree.Text(aside.text()))
        .text("source", aside.source())
        .date("on", aside.on())
        .build();
  }

  private static Tree.Builder readings(Readings readings) {
    Tree.Builder group = new Tree.Builder();
    readings.alternatives().stream()
        .sorted()
        .forEach(id -> group.put(id, new Tree.Word("alternative")));
    return group;
  }

  private static Tree award(Award award) {
    return new Tree.Builder()
        .put("item", new Tree.Text(award.item()))
        .put("year", year(award.year()))
        .put("amount", new Tree.Decimal(award.amount().exact()))
        .text("project", award.project())
        .text("kind", award.kind())
        .text("product", award.product())
        .text("variant", award.variant())
        .text("cityGrant", award.cityGrant())
        .amount("citySupport", award.citySupport())
        .build();
  }

  private static Tree claim(Claim claim) {
    var input = claim.input();
    FieldValues fields = FieldValues.NONE;
    for (DossierField<?> field : FieldCatalogue.of(Part.CLAIM)) {
      fields = with(fields, field, claim);
    }
    return new Tree.Builder()
        .put("id", new Tree.Text(claim.id()))
        .put("item", new Tree.Text(claim.item()))
        .text("variant", input.variant())
        .fields(ClaimKeys.beforeFacts(), fields)
        .group("facts", values(input.facts()))
        .list("products", input.products(), DossierTree::product)
        .group("answers", answers(input.answers()))
        .fields(ClaimKeys.beforeDecision(), fields)
        .group("decision", input.decision().map(DossierTree::decision).orElseGet(Tree.Builder::new))
        .fields(ClaimKeys.afterDecision(), fields)
        .group("platform", claim.platform().map(DossierTree::platform).orElseGet(Tree.Builder::new))
        .list("attachments", claim.attachments(), DossierTree::attachment)
        .list("signatures", claim.signing().signatures(), DossierTree::signature)
        .list("signed", claim.signing().forms(), DossierTree::signed)
        .list("progress", told(claim.progress()), DossierTree::event)
        .build();
  }

  private static <T> FieldValues with(FieldValues values, DossierField<T> field, Claim claim) {
    return values.with(field, claim.get(field));
  }

  private static Tree.Builder openAnswers(Map<String, Map<String, Answer>> open) {
    Tree.Builder group = new Tree.Builder();
    new TreeMap<>(open).forEach((id, given) -> group.group(id, answers(given)));
    return group;
  }

  private static Tree.Builder answers(Map<String, Answer> given) {
    Tree.Builder answers = new Tree.Builder();
    new TreeMap<>(given).forEach((id, answer) -> answers.put(id, word(answer)));
    return answers;
  }

  private static Tree.Builder decision(Decision decision) {
    return new Tree.Builder()
        .put("state", new Tree.Word(DecisionReader.word(decision.state())))
        .amount("amount", decision.amount())
        .date("on", decision.on());
  }

  private static Tree product(Product product) {
    Tree.Builder group = new Tree.Builder().text("name", product.name());
    values(product.facts()).build().entries().forEach(group::put);
    return group.build();
  }

  private static Tree.Builder values(Map<String, Value> facts) {
    Tree.Builder group = new Tree.Builder();
    // The model keeps no order of facts; sorted, a file does not change when nothing has.
    new TreeMap<>(facts).forEach((name, value) -> group.put(name, value(value)));
    return group;
  }

  private static Tree value(Value value) {
    return switch (value) {
      case Value.Figure(BigDecimal number) -> new Tree.Decimal(number);
      case Value.Word(String text) -> new Tree.Text(text);
      case Value.Day(LocalDate day) -> new Tree.Word(day.toString());
      case Value.Truth(boolean yes) -> new Tree.Flag(yes);
      case Value.Words(List<String> texts) ->
          new Tree.Items(texts.stream().map(Tree.Text::new).toList());
      case Value.Foreign(var amount, var rate, var day) ->
          new Tree.Builder().number("amount", amount).number("rate", rate).date("day", day).build();
    };
  }

  private static Tree.Builder platform(Platform platform) {
    return new Tree.Builder().fields(FieldCatalogue.of(Part.PLATFORM), platform.fields());
  }

  private static Tree attachment(Attachment attachment) {
    return new Tree.Builder()
        .put("material", new Tree.Text(attachment.material()))
        .put("file", new Tree.Text(attachment.file()))
        .text("title", attachment.title())
        .text("pages", attachment.pages().map(PageChoice::toString))
        .whole("rotate", Optional.of(attachment.rotate()).filter(turn -> turn != 0))
        .list("redact", attachment.redactions().boxes(), DossierTree::redaction)
        .text("content", attachment.redactions().content())
        .flag("late", Optional.of(attachment.late()).filter(late -> late))
        .text("note", attachment.note())
        .build();
  }

  private static Tree redaction(Redaction box) {
    List<Tree> measures =
        IntStream.of(box.left(), box.top(), box.width(), box.height())
            .mapToObj(measure -> (Tree) new Tree.Decimal(Redaction.percent(measure)))
            .toList();
    return new Tree.Builder()
        .whole("page", Optional.of(box.page()))
        .put("box", new Tree.Items(measures))
        .build();
  }

  private static Tree signature(Signature signature) {
    return new Tree.Builder()
        .put("paper", new Tree.Text(signature.paper()))
        .put("place", new Tree.Text(signature.place()))
        .date("on", Optional.of(signature.on()))
        .text("content", signature.content())
        .build();
  }

  private static Tree signed(SignedForm signed) {
    Attachment scan = signed.scan();
    return new Tree.Builder()
        .put("form", new Tree.Text(signed.form()))
        .put("file", new Tree.Text(scan.file()))
        .text("pages", scan.pages().map(PageChoice::toString))
        .text("formPages", signed.formPages().map(PageChoice::toString))
        .whole("rotate", Optional.of(scan.rotate()).filter(turn -> turn != 0))
        .text(
            "content",
            Optional.of(String.join(",", signed.content())).filter(text -> !text.isEmpty()))
        .build();
  }

  /** What the decision does not say already. */
  private static List<ClaimEvent> told(ClaimProgress progress) {
    return progress.isDecisionOnly() ? List.of() : progress.events();
  }

  private static Tree event(ClaimEvent event) {
    return new Tree.Builder()
        .put("kind", new Tree.Word(ProgressReader.word(event.kind())))
        .date("on", event.on())
        .text("number", event.number())
        .date("deadline", event.deadline())
        .amount("amount", event.amount())
        .text("document", event.document())
        .text("version", event.version())
        .text("who", event.who())
        .text("note", event.note())
        .build();
  }

  private static Tree year(int year) {
    return new Tree.Decimal(BigDecimal.valueOf(year));
  }

  private static Tree word(Answer answer) {
    return new Tree.Word(answer.name().toLowerCase(Locale.ROOT));
  }
}
