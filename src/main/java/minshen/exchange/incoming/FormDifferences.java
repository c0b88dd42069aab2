package minshen.exchange.incoming;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldType;
import minshen.dossier.FormContent;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.TypedValues;
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
  private final OfficialForm official;
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
    this.official =
        pack.form(form.formId())
            .map(OfficialForm::of)
            .orElseGet(() -> OfficialForm.load(form.formId(), Typeface.alone()));
    // The list of materials is not compared.
    this.mine =
        ClaimValues.of(official, base.applicant(), claim, outcome, MissingMaterials.SKIPPED);
  }

  List<ValueDifference> all() {
    List<ValueDifference> all = new ArrayList<>();
    for (FormField field : official.fields()) {
      Optional<String> theirs = form.value(field.id());
      if (theirs.isPresent() && !isSame(field.id(), theirs.get())) {
        all.addAll(differences(field, theirs.get()));
      }
    }
    return all;
  }

  private boolean isSame(String fieldId, String theirs) {
    return mine.containsKey(fieldId) && plain(mine.get(fieldId)).equals(plain(theirs));
  }

  private List<ValueDifference> differences(FormField field, String theirs) {
    return switch (field.shows()) {
      case FormContent.Typed typed ->
          List.of(difference(field, at(typed.field()), theirs, read(typed.field().type(), theirs)));
      // A copy counts only where the form has no place for what it copies.
      case FormContent.Copy(DossierField<?> copied) ->
          official.fields().stream().anyMatch(other -> other.shows().changes(copied.key()))
              ? List.of()
              : List.of(difference(field, at(copied), theirs, Optional.of(theirs)));
      case FormContent.Months months -> months(field, months, theirs);
      case FormContent.OfFact(String name) ->
          List.of(difference(field, at(name), theirs, fact(name, theirs)));
      case FormContent.Derived _ -> List.of();
    };
  }

  /** A value as a dossier writes it, if what the form says is understood. */
  private static Optional<String> read(FieldType<?> type, String theirs) {
    return switch (type) {
      case FieldType.Text _ -> Optional.of(theirs);
      case FieldType.Money _ -> TypedValues.amount(theirs);
      case FieldType.Count _ ->
          Optional.of(theirs.replaceAll("[\\s,人]", "")).filter(n -> n.matches("\\d{1,9}"));
      case FieldType.Day _ -> TypedValues.day(theirs);
      case FieldType.Month _ ->
          Optional.of(TypedValues.months(theirs))
              .filter(months -> months.size() == 1)
              .map(List::getFirst);
      case FieldType.YesNo yesNo -> yesNo.understood(plain(theirs)).map(yesNo::write);
      case FieldType.Choice<?> choice ->
          choice.understood(plain(theirs)).map(FieldType.Choice::word);
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

  private ValueKey at(DossierField<?> field) {
    return field.part() == DossierField.Part.APPLICANT
        ? ValueKey.of(field.key())
        : ValueKey.claim(target.claimId()).then(field.key());
  }

  /** Where a fact belongs in the dossier: if all claims share it, to the applicant. */
  private ValueKey at(String fact) {
    return item.fact(fact).filter(Fact::ofApplicant).isPresent()
        ? new ValueKey(List.of("applicant", "facts", ApplicantValues.key(pack.id(), fact)))
        : ValueKey.claim(target.claimId()).then(FormContent.FACTS + fact);
  }

  private List<ValueDifference> months(FormField field, FormContent.Months both, String theirs) {
    List<String> months = TypedValues.months(theirs);
    if (months.size() != 2) {
      ValueKey platform = ValueKey.claim(target.claimId()).then("platform");
      return List.of(difference(field, platform, theirs, Optional.empty()));
    }
    return List.of(
        month(field, both.from(), months.getFirst()), month(field, both.to(), months.getLast()));
  }

  private ValueDifference month(FormField field, DossierField<YearMonth> end, String month) {
    return new ValueDifference(
        at(end),
        end.label(),
        Optional.ofNullable(mine.get(field.id())),
        month,
        Optional.empty(),
        DossierNodes.text(month));
  }

  private ValueDifference difference(
      FormField field, ValueKey at, String theirs, Optional<String> understood) {
    return new ValueDifference(
        at,
        Message.verbatim(field.label()),
        Optional.ofNullable(mine.get(field.id())),
        theirs,
        understood.isPresent()
            ? Optional.empty()
            : Optional.of(Message.of("exchange.not-understood", field.label(), theirs)),
        DossierNodes.text(understood.orElse(theirs)));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Z}\\t]+", " ").replaceAll(" ?\\R ?", "\n").strip();
  }
}
