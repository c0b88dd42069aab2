package minshen.exchange.incoming;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Reading;
import minshen.policy.calc.ApplicantFacts;
import minshen.words.Message;

/** What people call a value of a dossier. */
final class KeyLabels {
  private final Library library;
  private final Dossier dossier;

  /**
   * @param dossier the dossier whose keys are named
   */
  KeyLabels(Library library, Dossier dossier) {
    this.library = library;
    this.dossier = dossier;
  }

  Message of(ValueKey key) {
    Optional<String> claimId = key.claimId();
    if (claimId.isPresent()) {
      return dossier
          .claim(claimId.get())
          .map(claim -> ofClaim(claim, key.dotted()))
          .orElseThrow(() -> new IllegalArgumentException("no claim " + claimId.get()));
    }
    return switch (key.path().getFirst()) {
      case "applicant" ->
          key.path().get(1).equals("facts") ? ofApplicant(key) : field(key.dotted()).orElseThrow();
      case "readings" -> reading(key.path().getLast());
      case ValueKey.LEDGER -> Message.of("exchange.key.ledger");
      case ValueKey.ASIDE ->
          Message.of(
              "exchange.key.aside",
              dossier.asides().get(Integer.parseInt(key.path().getLast())).heading());
      default -> Message.of("exchange.key.years");
    };
  }

  private Message ofClaim(Claim claim, String key) {
    Optional<Item> item = library.itemFor(claim.item(), claim.input().year());
    if (key.isEmpty()) {
      return Message.of("exchange.key.claim", claim.item(), item.map(Item::title).orElse(""));
    }
    String name = key.substring(key.lastIndexOf('.') + 1);
    if (key.startsWith("facts.")) {
      return fact(key.split("\\.", -1)[1], key, fact -> item.flatMap(i -> i.fact(fact)));
    }
    if (key.startsWith("answers.")) {
      return Message.verbatim(
          item.flatMap(i -> condition(claim, i, name)).map(Condition::question).orElse(name));
    }
    return field(key).orElseGet(() -> Message.of("exchange.key." + key));
  }

  private static Optional<Message> field(String key) {
    return FieldCatalogue.find(key).map(DossierField::label);
  }

  private Message ofApplicant(ValueKey key) {
    List<String> path = key.path().subList(1, key.path().size());
    return fact(
        path.get(1),
        String.join(".", path),
        fact -> Optional.ofNullable(ApplicantFacts.of(library).get(fact)));
  }

  /** A fact, or a part of one that is a foreign amount: {@code facts.rdCost.rate}. */
  private static Message fact(String name, String key, Function<String, Optional<Fact>> facts) {
    String label = facts.apply(name).map(Fact::label).orElse(name);
    String[] path = key.split("\\.", -1);
    return path.length > 2
        ? Message.of("policy.fact.lacks", label, Message.of("policy.fact.lacks." + path[2]))
        : Message.verbatim(label);
  }

  private Message reading(String id) {
    return library.packs().stream()
        .flatMap(pack -> pack.reading(id).stream())
        .map(Reading::question)
        .findFirst()
        .map(question -> Message.of("exchange.key.reading", id, question))
        .orElseGet(() -> Message.verbatim(id));
  }

  private Optional<Condition> condition(Claim claim, Item item, String id) {
    return Stream.concat(
            item.conditions().stream(),
            library.packFor(item.id(), claim.input().year()).stream()
                .flatMap(pack -> pack.conditions().stream()))
        .filter(condition -> condition.id().equals(id))
        .findFirst();
  }
}
