package minshen.exchange;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldValues;
import minshen.dossier.Platform;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Decision;
import minshen.policy.calc.Product;
import minshen.words.Message;

/** Reads claims. What a claim may say depends on its item. */
public final class ClaimReader {
  private final Items items;

  /** A reader of claims of items of these packs. */
  public ClaimReader(Library library) {
    this(new Items(library));
  }

  ClaimReader(Items items) {
    this.items = items;
  }

  /**
   * Reads one claim.
   *
   * @throws InputException if it is none, or says what its item does not have
   */
  public Claim read(Node node) {
    return read(node, ClaimsWanted.ANY);
  }

  Claim read(Node node, ClaimsWanted wanted) {
    MappingReader fields = MappingReader.of(node, "claims");
    String id = fields.requiredText("id").strip();
    Items.Known subject =
        items.read(
            fields,
            year(
                FieldReader.read(
                    fields,
                    List.of(
                        FieldCatalogue.EVENT_DATE,
                        FieldCatalogue.APPLY_DATE,
                        FieldCatalogue.YEAR))));
    Item item = subject.item();
    Optional<String> variant = variant(fields, item, wanted);
    FieldValues told = FieldReader.read(fields, ClaimKeys.beforeFacts());
    ClaimInput input =
        ClaimInput.blank(id, item.id())
            .withVariant(variant)
            .withFacts(
                fields
                    .fields("facts")
                    .map(facts -> FactValueReader.read(facts, item.facts()))
                    .orElse(Map.of()))
            .withProducts(products(fields, item))
            .withAnswers(
                fields
                    .fields("answers")
                    .map(answers -> Answers.read(answers, items.conditions(item.id())))
                    .orElse(Map.of()));
    FieldValues asked = FieldReader.read(fields, ClaimKeys.beforeDecision());
    Optional<Decision> decision = fields.fields("decision").map(DecisionReader::read);
    FieldValues others = FieldReader.read(fields, ClaimKeys.afterDecision());
    ClaimProgress progress = ProgressReader.read(fields);
    Claim claim =
        new Claim(
            // A decision that something came after is no news.
            input.withDecision(decision.filter(decided -> !progress.hasDecided(decided))),
            Optional.empty(),
            platform(fields, item),
            fields.list("attachments", AttachmentReader::read),
            SigningReader.read(fields),
            progress);
    claim = with(claim, ClaimKeys.beforeFacts(), told);
    claim = with(claim, ClaimKeys.beforeDecision(), asked);
    claim = with(claim, ClaimKeys.afterDecision(), others);
    // What names a project or a grant is compared with other claims.
    claim = stripped(stripped(claim, FieldCatalogue.PROJECT), FieldCatalogue.CITY_GRANT);
    fields.end();
    return claim;
  }

  private static Claim with(Claim claim, List<DossierField<?>> fields, FieldValues typed) {
    Claim with = claim;
    for (DossierField<?> field : fields) {
      with = with(with, field, typed);
    }
    return with;
  }

  private static <T> Claim with(Claim claim, DossierField<T> field, FieldValues typed) {
    return claim.with(field, typed.get(field));
  }

  private static Claim stripped(Claim claim, DossierField<String> field) {
    return claim.with(field, claim.get(field).map(String::strip));
  }

  private static Optional<Integer> year(FieldValues typed) {
    return typed
        .get(FieldCatalogue.YEAR)
        .or(
            () ->
                typed
                    .get(FieldCatalogue.APPLY_DATE)
                    .or(() -> typed.get(FieldCatalogue.EVENT_DATE))
                    .map(LocalDate::getYear));
  }

  private static Optional<String> variant(MappingReader fields, Item item, ClaimsWanted wanted) {
    Optional<String> variant = fields.text("variant");
    Set<String> known = new LinkedHashSet<>();
    item.variants().forEach(v -> known.add(v.id()));
    if (known.isEmpty()) {
      refuse(fields, "variant", variant, item);
      return variant;
    }
    if (variant.isEmpty()) {
      if (wanted == ClaimsWanted.DRAFTS) {
        return variant;
      }
      throw new InputException(
          fields.at("variant"),
          Message.of("exchange.missing-variant", item.id(), List.copyOf(known), "variant"));
    }
    if (!known.contains(variant.get())) {
      throw MappingReader.unknown(
          fields.at("variant"), "exchange.unknown-variant", variant.get(), known);
    }
    return variant;
  }

  private static List<Product> products(MappingReader fields, Item item) {
    if (!item.hasProducts()) {
      refuse(fields, "products", fields.node("products"), item);
      return List.of();
    }
    return fields.list(
        "products",
        node -> {
          MappingReader product = MappingReader.of(node, "products");
          Optional<String> name = product.text("name");
          return new Product(name, FactValueReader.readProduct(product, item.productFacts()));
        });
  }

  private static Optional<Platform> platform(MappingReader fields, Item item) {
    Optional<MappingReader> platform = fields.fields("platform");
    if (!Platform.askedOf(item)) {
      refuse(fields, "platform", platform, item);
    }
    return platform.map(
        written -> {
          FieldValues values = FieldReader.read(written, FieldCatalogue.of(Part.PLATFORM));
          written.end();
          return new Platform(values);
        });
  }

  private static void refuse(MappingReader fields, String key, Optional<?> value, Item item) {
    if (value.isPresent()) {
      throw new InputException(fields.at(key), Message.of("exchange.not-of-item", item.id(), key));
    }
  }
}
