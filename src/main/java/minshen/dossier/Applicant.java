package minshen.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ApplicantTrait;
import minshen.policy.calc.ApplicantValues;

/**
 * 申报单位, as 单位基本情况 of 附件1 asks for it. Texts are as typed; the checks of what was typed are in
 * {@code minshen.dossier.finding}.
 *
 * @param fields what is filled in of the fields that the {@link FieldCatalogue} has for applicants
 * @param facts what packs ask of the applicant for all its claims, each by the {@link
 *     ApplicantValues#key} of its pack
 */
public record Applicant(FieldValues fields, Map<String, Value> facts) {
  /** An applicant of whom nothing is known yet. */
  public static final Applicant BLANK = new Applicant(FieldValues.NONE, Map.of());

  public Applicant {
    facts = Map.copyOf(facts);
  }

  /** 单位名称. */
  public Optional<String> name() {
    return get(FieldCatalogue.NAME);
  }

  /** 统一社会信用代码 (GB 32100-2015). */
  public Optional<String> creditCode() {
    return get(FieldCatalogue.CREDIT_CODE);
  }

  /** What it is by law; no form asks for it. */
  public Optional<ApplicantKind> kind() {
    return get(FieldCatalogue.KIND);
  }

  /** 注册地所属街镇、园区. */
  public Optional<String> town() {
    return get(FieldCatalogue.TOWN);
  }

  /** What is filled in of a field. */
  public <T> Optional<T> get(DossierField<T> field) {
    return fields.get(field);
  }

  /** The same applicant with another value of a field, or none. */
  public <T> Applicant with(DossierField<T> field, Optional<T> value) {
    return new Applicant(fields.with(field, value), facts);
  }

  /** The same applicant with another value of a field. */
  public <T> Applicant with(DossierField<T> field, T value) {
    return with(field, Optional.of(value));
  }

  /** The same applicant with other facts. */
  public Applicant withFacts(Map<String, Value> others) {
    return new Applicant(fields, others);
  }

  /** The same applicant with another value of a fact, or none. */
  public Applicant withFact(String key, Optional<Value> value) {
    Map<String, Value> others = new HashMap<>(facts);
    value.ifPresentOrElse(v -> others.put(key, v), () -> others.remove(key));
    return withFacts(others);
  }

  /** What its claims are told of it. */
  public ApplicantValues values() {
    Map<ApplicantTrait, Value> traits = new EnumMap<>(ApplicantTrait.class);
    for (DossierField<?> field : FieldCatalogue.of(DossierField.Part.APPLICANT)) {
      field
          .trait()
          .ifPresent(trait -> get(field).ifPresent(value -> traits.put(trait, told(value))));
    }
    return new ApplicantValues(traits, facts);
  }

  private static Value told(Object value) {
    return switch (value) {
      case String text -> new Value.Word(text);
      case Enum<?> word -> new Value.Word(FieldType.Choice.word(word));
      case LocalDate day -> new Value.Day(day);
      case Integer count -> new Value.Figure(BigDecimal.valueOf(count));
      case Amount amount -> new Value.Figure(amount.exact());
      case Boolean yes -> new Value.Truth(yes);
      default -> throw new IllegalArgumentException("no claim is told " + value);
    };
  }
}
