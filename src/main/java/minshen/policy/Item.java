package minshen.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 政策条款: something that can be claimed, with what it asks, how its amount comes about and what must
 * be handed in.
 *
 * @param id the stable id, such as {@code MH-03}
 * @param title the title as the rules print it
 * @param formTitle how the item is named in 政策条款 of the application form
 * @param clauses the clauses it stands on, the most telling first
 * @param applicants who may apply; another kind is warned of, never refused
 * @param variants the alternatives of which a claim names one; none if there is only one way
 * @param facts the facts of the claim
 * @param productFacts the facts of each product; none if the item has no products
 * @param conditions the item's own conditions
 * @param steps how the amount comes about, in order
 * @param materials what must be handed in
 * @param forms the official forms that a claim fills; none if there is no way to apply yet
 * @param counted whether the amount counts in totals
 * @param ceiling whether its amount is only the most there can be (不超过、择优): it can be less
 * @param onceEach whether each product counts only once, ever
 * @param eventLabel what the day of the supported event is called, such as 注册证批准日
 * @param rules what may be received only once, and what rules a claim out
 */
public record Item(
    String id,
    String title,
    String formTitle,
    List<String> clauses,
    Set<ApplicantKind> applicants,
    List<Variant> variants,
    List<Fact> facts,
    List<Fact> productFacts,
    List<Condition> conditions,
    List<Step> steps,
    List<Material> materials,
    List<String> forms,
    boolean counted,
    boolean ceiling,
    boolean onceEach,
    Optional<String> eventLabel,
    Rules rules) {
  public Item {
    clauses = List.copyOf(clauses);
    applicants = Set.copyOf(applicants);
    variants = List.copyOf(variants);
    facts = List.copyOf(facts);
    productFacts = List.copyOf(productFacts);
    conditions = List.copyOf(conditions);
    steps = List.copyOf(steps);
    materials = List.copyOf(materials);
    forms = List.copyOf(forms);
  }

  /** An item whose event has no name of its own and that has no rules beside its amount. */
  public Item(
      String id,
      String title,
      String formTitle,
      List<String> clauses,
      Set<ApplicantKind> applicants,
      List<Variant> variants,
      List<Fact> facts,
      List<Fact> productFacts,
      List<Condition> conditions,
      List<Step> steps,
      List<Material> materials,
      List<String> forms,
      boolean counted,
      boolean ceiling,
      boolean onceEach) {
    this(
        id,
        title,
        formTitle,
        clauses,
        applicants,
        variants,
        facts,
        productFacts,
        conditions,
        steps,
        materials,
        forms,
        counted,
        ceiling,
        onceEach,
        Optional.empty(),
        Rules.NONE);
  }

  /**
   * One of the alternatives of an item.
   *
   * @param id the word used in dossiers, such as {@code trial}
   * @param label its name for people
   * @param clause the clause that describes it
   */
  public record Variant(String id, String label, String clause) {}

  /** Whether a claim lists products. */
  public boolean hasProducts() {
    return !productFacts.isEmpty();
  }

  /** The facts of the claim, then those of each product. */
  public Stream<Fact> allFacts() {
    return Stream.concat(facts.stream(), productFacts.stream());
  }

  /** The facts that a claim of this variant is asked of each product. */
  public List<Fact> productFacts(Optional<String> variant) {
    return productFacts.stream().filter(fact -> fact.askedOf(variant)).toList();
  }

  /** The fact of the claim with this name. */
  public Optional<Fact> fact(String name) {
    return facts.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The fact of a product with this name. */
  public Optional<Fact> productFact(String name) {
    return productFacts.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /**
   * The kinds that rows of the ledger tell apart, with their names: kinds of product, then
   * variants. None if the item tells no kinds apart.
   */
  public Map<String, String> awardKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    productFact(Fact.PRODUCT_KIND).map(Fact::choices).stream()
        .flatMap(List::stream)
        .forEach(choice -> kinds.put(choice.id(), choice.label()));
    variants.forEach(variant -> kinds.putIfAbsent(variant.id(), variant.label()));
    return kinds;
  }

  /** The variant with this id. */
  public Optional<Variant> variant(String variantId) {
    return variants.stream().filter(v -> v.id().equals(variantId)).findFirst();
  }

  /** The material with this id. */
  public Optional<Material> material(String materialId) {
    return materials.stream().filter(m -> m.id().equals(materialId)).findFirst();
  }
}
