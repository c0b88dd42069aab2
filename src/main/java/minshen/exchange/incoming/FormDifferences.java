package minshen.exchange.incoming;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.dossier.FormContents;
import minshen.dossier.MissingMaterials;
import minshen.dossier.field.FieldCheck;
import minshen.dossier.field.Mobile;
import minshen.dossier.field.Phone;
import minshen.dossier.field.Verdict;
import minshen.dossier.finding.Assessment;
import minshen.exchange.DossierWriter;
import minshen.exchange.TypedValues;
import minshen.form.ClaimValues;
import minshen.form.FormField;
import minshen.form.OfficialForm;
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
 * A place that is there and blank while the dossier has a value is one.
 */
final class FormDifferences {
  /** How a profile names a 小类. */
  private static final Pattern INDUSTRY = Pattern.compile("(?:代码|小类)\\D{0,3}(\\d{4})(?!\\d)");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final FilledForm form;
  private final Applicant applicant;
  private final Claim claim;
  private final FormTarget target;
  private final Pack pack;
  private final Item item;
  private final List<FormField> fields;
  private final Map<String, String> mine;
  private final Set<ValueKey> typed;
  private final PrintedParts printed;

  FormDifferences(FilledForm form, Dossier base, FormTarget target, Library library) {
    this.form = form;
    this.target = target;
    this.applicant = base.applicant();
    this.claim =
        base.claim(target.claimId())
            .orElseThrow(() -> new IllegalArgumentException("no claim " + target.claimId()));
    Outcome outcome = Assessment.of(library, base).outcome(target.claimId());
    this.pack = outcome.pack();
    this.item = outcome.item();
    OfficialForm official = pack.form(form.formId()).map(OfficialForm::of).orElse(form.form());
    this.fields = Stream.concat(official.fields().stream(), form.beside().stream()).toList();
    this.mine = ClaimValues.of(fields, base.applicant(), claim, outcome, MissingMaterials.SKIPPED);
    this.typed = DossierNodes.leaves(DossierWriter.document(base)).keySet();
    this.printed = new PrintedParts(item, claim, base.applicant().kind());
  }

  List<ValueDifference> all() {
    List<ValueDifference> all = new ArrayList<>();
    for (FormField field : fields) {
      Optional<String> theirs = form.value(field.id());
      if (!isOfClaim(field)) {
        theirs.map(text -> notOfClaim(field, text)).ifPresent(all::add);
      } else if (theirs.isPresent() && !isSame(field.id(), theirs.get())) {
        all.addAll(differences(field, theirs.get()));
      } else if (form.isBlank(field.id()) && mine.containsKey(field.id())) {
        all.addAll(cleared(field));
      }
    }
    otherIndustry().ifPresent(all::add);
    return all;
  }

  /** What is asked about a platform belongs to claims only whose own forms ask for it. */
  private boolean isOfClaim(FormField field) {
    return keys(field.shows()).stream()
        .map(FieldCatalogue::find)
        .flatMap(Optional::stream)
        .filter(shown -> shown.part() == DossierField.Part.PLATFORM)
        .allMatch(
            shown ->
                item.forms().stream()
                    .flatMap(id -> FormContents.of(pack, id).stream())
                    .anyMatch(content -> content.changes(shown.key())));
  }

  private static List<String> keys(FormContent shown) {
    return switch (shown) {
      case FormContent.Typed typed -> List.of(typed.field().key());
      case FormContent.Months(var from, var to) -> List.of(from.key(), to.key());
      case FormContent.Copy _, FormContent.OfFact _, FormContent.Derived _ -> List.of();
    };
  }

  private ValueDifference notOfClaim(FormField field, String theirs) {
    return difference(
        field,
        ValueKey.claim(target.claimId()).then(field.id()),
        theirs,
        Optional.empty(),
        Message.of("exchange.not-of-claim", field.label(), theirs, item.title()));
  }

  /** Where 企业基本情况 names another 小类 than the company has. */
  private Optional<ValueDifference> otherIndustry() {
    Optional<FormField> profile =
        fields.stream()
            .filter(field -> field.shows().changes(FieldCatalogue.OWN_TEXT.key()))
            .findFirst();
    Optional<String> mineCode = FieldCatalogue.INDUSTRY_CODE.of(applicant, claim);
    return profile
        .flatMap(field -> form.value(field.id()))
        .filter(text -> mineCode.isPresent())
        .flatMap(
            text ->
                INDUSTRY
                    .matcher(UnderstoodText.bare(text))
                    .results()
                    .map(match -> match.group(1))
                    .filter(code -> !code.equals(mineCode.get()))
                    .findFirst())
        .map(
            code ->
                new ValueDifference(
                    ValueKey.of(FieldCatalogue.INDUSTRY_CODE.key()),
                    FieldCatalogue.INDUSTRY_CODE.label(),
                    mineCode,
                    code,
                    Optional.of(Message.of("exchange.other-industry", code, mineCode.get())),
                    DossierNodes.text(code)));
  }

  private boolean isSame(String fieldId, String theirs) {
    String text = mine.getOrDefault(fieldId, "");
    return form.printed()
        ? UnderstoodText.bare(text).equals(UnderstoodText.bare(theirs))
        : UnderstoodText.plain(text).equals(UnderstoodText.plain(theirs));
  }

  private List<ValueDifference> differences(FormField field, String theirs) {
    return switch (field.shows()) {
      case FormContent.Typed shown -> typed(field, shown.field(), theirs);
      // A copy counts only where the form has no place for what it copies.
      case FormContent.Copy(DossierField<?> copied) ->
          fields.stream().anyMatch(other -> other.shows().changes(copied.key()))
              ? List.of()
              : typed(field, copied, theirs);
      case FormContent.Months months -> months(field, months, theirs);
      case FormContent.OfFact(String name) -> fact(field, name, theirs);
      case FormContent.Derived derived ->
          printed.otherwise(derived, theirs).stream()
              .map(
                  problem ->
                      difference(
                          field,
                          ValueKey.claim(target.claimId()).then(field.id()),
                          theirs,
                          Optional.empty(),
                          problem))
              .toList();
    };
  }

  private List<ValueDifference> typed(FormField field, DossierField<?> shown, String theirs) {
    List<String> towns = pack.authority().towns();
    Optional<String> value = UnderstoodText.of(shown, towns, theirs);
    if (shown.equals(FieldCatalogue.BANK_ACCOUNT) && HAN.matcher(theirs).find()) {
      // The bank's name in the same place, or something else.
      return changed(
          field, at(shown), theirs, Optional.empty(), Optional.empty(), "exchange.not-understood");
    }
    if (value.filter(text -> isNoNumber(shown.check(towns), text)).isPresent()) {
      return changed(
          field,
          at(shown),
          theirs,
          Optional.empty(),
          Optional.empty(),
          "exchange.not-understood.phone");
    }
    Optional<String> had =
        Optional.ofNullable(mine.get(field.id()))
            .flatMap(text -> UnderstoodText.of(shown, towns, text));
    return changed(field, at(shown), theirs, value, had, UnderstoodText.howToWrite(shown.type()));
  }

  /** Whether a phone number has too few or too many digits, as where a second one stands beside. */
  private static boolean isNoNumber(FieldCheck check, String text) {
    return (check instanceof Mobile || check instanceof Phone)
        && check.check(text) instanceof Verdict.Wrong;
  }

  private List<ValueDifference> fact(FormField field, String name, String theirs) {
    Optional<Fact> fact = item.fact(name);
    Optional<String> value = fact.flatMap(known -> UnderstoodText.of(known, theirs));
    Optional<String> had =
        fact.flatMap(
            known ->
                Optional.ofNullable(mine.get(field.id()))
                    .flatMap(text -> UnderstoodText.of(known, text)));
    String howToWrite = fact.map(UnderstoodText::howToWrite).orElse("exchange.not-understood");
    return changed(field, at(name), theirs, value, had, howToWrite);
  }

  /** Nothing, if it is the same in other words. */
  private List<ValueDifference> changed(
      FormField field,
      ValueKey at,
      String theirs,
      Optional<String> value,
      Optional<String> had,
      String howToWrite) {
    return value.isPresent() && had.isPresent() && UnderstoodText.isSame(value.get(), had.get())
        ? List.of()
        : List.of(
            difference(field, at, theirs, value, Message.of(howToWrite, field.label(), theirs)));
  }

  /** What the dossier says, not what follows from it, can be cleared. */
  private List<ValueDifference> cleared(FormField field) {
    List<ValueKey> keys =
        switch (field.shows()) {
          case FormContent.Typed shown -> List.of(at(shown.field()));
          case FormContent.Months(var from, var to) -> List.of(at(from), at(to));
          case FormContent.OfFact(String name) -> List.of(at(name));
          case FormContent.Copy _, FormContent.Derived _ -> List.of();
        };
    return keys.stream()
        .filter(key -> typed.stream().anyMatch(there -> there.isWithin(key)))
        .map(
            key ->
                new ValueDifference(
                    key,
                    Message.verbatim(field.label()),
                    Optional.ofNullable(mine.get(field.id())),
                    "",
                    // A company without a name is found by nobody again.
                    key.equals(ValueKey.of(FieldCatalogue.NAME.key()))
                        ? Optional.of(Message.of("exchange.name-kept"))
                        : Optional.empty(),
                    DossierNodes.NOTHING))
        .toList();
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
      return List.of(
          difference(
              field,
              ValueKey.claim(target.claimId()).then("platform"),
              theirs,
              Optional.empty(),
              Message.of("exchange.not-understood.months", field.label(), theirs)));
    }
    return months.equals(TypedValues.months(mine.getOrDefault(field.id(), "")))
        ? List.of()
        : List.of(
            month(field, both.from(), months.getFirst()),
            month(field, both.to(), months.getLast()));
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
      FormField field, ValueKey at, String theirs, Optional<String> understood, Message problem) {
    return new ValueDifference(
        at,
        Message.verbatim(field.label()),
        Optional.ofNullable(mine.get(field.id())),
        theirs,
        understood.isPresent() ? Optional.empty() : Optional.of(problem),
        DossierNodes.text(understood.orElse(theirs)));
  }
}
