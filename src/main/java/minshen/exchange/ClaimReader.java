package minshen.exchange;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Claim;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldValues;
import minshen.dossier.Platform;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
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
    Optional<LocalDate> event = fields.date("eventDate");
    Optional<LocalDate> application = fields.date("applyDate");
    Optional<Integer> year = fields.node("year").map(typed -> Years.read(typed, "year"));
    Item item = items.read(fields, year(year, application, event)).item();
    ClaimInput input =
        new ClaimInput(
            id,
            item.id(),
            variant(fields, item, wanted),
            fields.text("project").map(String::strip),
            fields.text("cityGrant").map(String::strip),
            event,
            application,
            year,
            fields
                .fields("facts")
                .map(facts -> FactValueReader.read(facts, item.facts()))
                .orElse(Map.of()),
            products(fields, item),
            fields
                .fields("answers")
                .map(answers -> Answers.read(answers, items.conditions(item.id())))
                .orElse(Map.of()),
            fields.decimal("requestedAmount").map(Amount::new),
            fields.fields("decision").map(DecisionReader::read));
    Claim claim =
        new Claim(
            input,
            fields.text("projectLead"),
            platform(fields, item),
            fields.list("attachments", AttachmentReader::read));
    fields.end();
    return claim;
  }

  private static Optional<Integer> year(
      Optional<Integer> stated, Optional<LocalDate> application, Optional<LocalDate> event) {
    return stated.or(() -> application.or(() -> event).map(LocalDate::getYear));
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
          Message.of("exchange.missing-variant", item.id(), List.copyOf(known)));
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
