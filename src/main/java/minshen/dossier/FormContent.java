package minshen.dossier;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a place of an official form shows. A {@code form.yaml} says it with {@code shows}: keys of
 * the dossier, such as {@code applicant.contact.phone}, or of several the first that is filled in.
 * A place without it is understood by its id, if that is one of those that forms have always used.
 */
public sealed interface FormContent {
  /** What the ids of places begin with that show a fact of the claim. */
  String FACT = "fact-";

  /** What the keys of facts begin with. */
  String FACTS = "facts.";

  /** Whether it shows the value of a key, by itself or within a longer text. */
  boolean tells(String key);

  /** Whether the value of a key is changed where it stands. */
  boolean changes(String key);

  /**
   * What is typed.
   *
   * @param fields of these, the first that is filled in; typing changes the first
   */
  record Typed(List<DossierField<?>> fields) implements FormContent {
    public Typed {
      fields = List.copyOf(fields);
    }

    /** The field that typing changes. */
    public DossierField<?> field() {
      return fields.getFirst();
    }

    @Override
    public boolean tells(String key) {
      // What is composed tells all that it is composed of.
      return changes(key)
          || (field() == FieldCatalogue.OWN_TEXT
              && FieldCatalogue.find(key)
                  .filter(other -> other.group() == FieldGroup.PROFILE)
                  .isPresent());
    }

    @Override
    public boolean changes(String key) {
      return field().key().equals(key);
    }
  }

  /** 建设日期: two months. */
  record Months(DossierField<YearMonth> from, DossierField<YearMonth> to) implements FormContent {
    @Override
    public boolean tells(String key) {
      return changes(key);
    }

    @Override
    public boolean changes(String key) {
      return from.key().equals(key) || to.key().equals(key);
    }
  }

  /** The value of a field that is filled in elsewhere, such as the name beside a seal. */
  record Copy(DossierField<?> field) implements FormContent {
    @Override
    public boolean tells(String key) {
      return field.key().equals(key);
    }

    @Override
    public boolean changes(String key) {
      return false;
    }
  }

  /** A fact of the claim. */
  record OfFact(String fact) implements FormContent {
    @Override
    public boolean tells(String key) {
      return key.equals(FACTS + fact);
    }

    @Override
    public boolean changes(String key) {
      return false;
    }
  }

  /** What follows from the item and its materials. */
  enum Derived implements FormContent {
    /** 政策条款, as the form calls it. */
    POLICY_ITEM,
    /** 申报材料附件清单, numbered. */
    MATERIALS,
    /** Nothing: it is left to a pen, or to an official. */
    NOTHING;

    @Override
    public boolean tells(String key) {
      return false;
    }

    @Override
    public boolean changes(String key) {
      return false;
    }
  }

  /**
   * What a place of these names shows.
   *
   * @param names the keys behind {@code shows}, or else the id of the place
   * @return empty if one of the names means nothing
   */
  static Optional<FormContent> of(List<String> names) {
    if (names.size() == 1) {
      return of(names.getFirst());
    }
    List<Optional<DossierField<?>>> fields = names.stream().map(FieldCatalogue::find).toList();
    return fields.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new Typed(fields.stream().<DossierField<?>>flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /** What a place of a name shows; empty if the name means nothing. */
  static Optional<FormContent> of(String name) {
    if (name.startsWith(FACT) || name.startsWith(FACTS)) {
      return Optional.of(
          new OfFact(name.substring(name.startsWith(FACT) ? FACT.length() : FACTS.length())));
    }
    return Optional.<FormContent>ofNullable(Names.KNOWN.get(name))
        .or(() -> FieldCatalogue.find(name).map(field -> new Typed(List.of(field))));
  }

  /** Every name that means something, but for those of facts. */
  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(Names.KNOWN.keySet());
    FieldCatalogue.all().forEach(field -> names.add(field.key()));
    return names;
  }

  /** The ids that forms have always used. */
  final class Names {
    private static final Map<String, FormContent> KNOWN = new LinkedHashMap<>();

    static {
      for (DossierField<?> field : FieldCatalogue.all()) {
        field.formName().ifPresent(name -> KNOWN.put(name, typed(field)));
      }
      KNOWN.put("applicantSeal", new Copy(FieldCatalogue.NAME));
      KNOWN.put("period", new Months(FieldCatalogue.BUILT_FROM, FieldCatalogue.BUILT_TO));
      KNOWN.put("policyItem", Derived.POLICY_ITEM);
      KNOWN.put("materials", Derived.MATERIALS);
    }

    private Names() {}

    private static FormContent typed(DossierField<?> field) {
      return new Typed(
          field.standby().isPresent() ? List.of(field, field.standby().get()) : List.of(field));
    }
  }
}
