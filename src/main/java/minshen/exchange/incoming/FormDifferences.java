package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.TypedValues;
import minshen.files.Node;
import minshen.form.ClaimValues;
import minshen.form.FormField;
import minshen.form.OfficialForm;
import minshen.form.Typeface;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * Where a filled form says otherwise than the form that the dossier would fill. What is compared is
 * what stands on paper: a computed amount or a composed text that nobody changed is no difference.
 */
final class FormDifferences {
  private final FilledForm form;
  private final FormTarget target;
  private final Pack pack;
  private final Item item;
  private final Map<String, String> mine;

  FormDifferences(FilledForm form, Dossier base, FormTarget target, Library library) {
    this.form = form;
    this.target = target;
    Claim claim =
        base.claim(target.claimId())
            .orElseThrow(() -> new IllegalArgumentException("no claim " + target.claimId()));
    Outcome outcome = Assessment.of(library, base).outcome(target.claimId());
    this.pack = outcome.pack();
    this.item = outcome.item();
    this.mine = ClaimValues.of(form.formId(), base.applicant(), claim, outcome);
  }

  List<ValueDifference> all() {
    List<ValueDifference> all = new ArrayList<>();
    for (FormField field : official().fields()) {
      Optional<FormKey> key = FormKey.of(form.formId(), field.id());
      Optional<String> theirs = form.value(field.id());
      if (key.isPresent() && theirs.isPresent() && !isSame(field.id(), theirs.get())) {
        all.addAll(differences(field, key.get(), theirs.get()));
      }
    }
    return all;
  }

  private OfficialForm official() {
    return pack.form(form.formId())
        .map(OfficialForm::of)
        .orElseGet(() -> OfficialForm.load(form.formId(), Typeface.alone()));
  }

  private boolean isSame(String fieldId, String theirs) {
    return mine.containsKey(fieldId) && plain(mine.get(fieldId)).equals(plain(theirs));
  }

  private List<ValueDifference> differences(FormField field, FormKey key, String theirs) {
    return switch (key.shape()) {
      case TEXT -> List.of(difference(field, key, theirs, Optional.of(theirs)));
      case AMOUNT -> List.of(difference(field, key, theirs, TypedValues.amount(theirs)));
      case DAY -> List.of(difference(field, key, theirs, TypedValues.day(theirs)));
      case MONTHS -> months(field, key, theirs);
      case FACT -> List.of(difference(field, key, theirs, fact(key.fact(), theirs)));
    };
  }

  private Optional<String> fact(String name, String theirs) {
    return item.fact(name)
        .flatMap(
            fact ->
                switch (fact.kind()) {
                  case AMOUNT, COUNT, NUMBER ->
                      fact.currency().isPresent() ? Optional.empty() : TypedValues.amount(theirs);
                  case PERCENT -> TypedValues.percent(theirs);
                  case DATE -> TypedValues.day(theirs);
                  case TEXT -> Optional.of(theirs);
                  case CHOICE, YES_NO -> choice(fact, theirs);
                  case CHOICES -> several(fact, theirs);
                });
  }

  private static Optional<String> choice(Fact fact, String theirs) {
    return fact.choices().stream()
        .filter(c -> plain(theirs).equals(c.label()) || theirs.equals(c.id()))
        .map(Fact.Choice::id)
        .findFirst();
  }

  private static Optional<String> several(Fact fact, String theirs) {
    List<Optional<String>> words =
        Stream.of(theirs.split("[、，,；;\\s]+", -1)).map(word -> choice(fact, word)).toList();
    return words.stream().allMatch(Optional::isPresent)
        ? Optional.of(words.stream().flatMap(Optional::stream).collect(Collectors.joining("、")))
        : Optional.empty();
  }

  /** Where a value belongs in the dossier: of what all claims share, to the applicant. */
  private ValueKey at(FormKey key) {
    boolean shared =
        key.shape() == FormKey.Shape.FACT
            && item.fact(key.fact()).filter(Fact::ofApplicant).isPresent();
    return shared
        ? new ValueKey(List.of("applicant", "facts", ApplicantValues.key(pack.id(), key.fact())))
        : key.in(target.claimId());
  }

  private List<ValueDifference> months(FormField field, FormKey key, String theirs) {
    List<String> months = TypedValues.months(theirs);
    if (months.size() != 2) {
      return List.of(difference(field, key, theirs, Optional.empty()));
    }
    List<ValueDifference> both = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      FormKey end = new FormKey(i == 0 ? "platform.from" : "platform.to", true, FormKey.Shape.TEXT);
      both.add(
          new ValueDifference(
              end.in(target.claimId()),
              Message.of(end.label()),
              Optional.ofNullable(mine.get(field.id())),
              months.get(i),
              Optional.empty(),
              DossierNodes.text(months.get(i))));
    }
    return both;
  }

  private ValueDifference difference(
      FormField field, FormKey key, String theirs, Optional<String> understood) {
    Node value = DossierNodes.text(understood.orElse(theirs));
    return new ValueDifference(
        at(key),
        Message.verbatim(field.label()),
        Optional.ofNullable(mine.get(field.id())),
        theirs,
        understood.isPresent()
            ? Optional.empty()
            : Optional.of(Message.of("exchange.not-understood", field.label(), theirs)),
        value);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Z}\\t]+", " ").replaceAll(" ?\\R ?", "\n").strip();
  }
}
