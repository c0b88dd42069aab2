package minshen.policy.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Guide;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;

/** Something that a search can find. */
public sealed interface SearchEntry {
  /** The pack it belongs to. */
  Pack pack();

  /** Its texts, part by part; highlights count in these. A part without words is absent. */
  Map<EntryPart, String> texts();

  /** A whole document. */
  record Document(Pack pack) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, pack.number().orElse(pack.id()));
      put(texts, EntryPart.TITLE, pack.title());
      put(texts, EntryPart.TEXT, String.join("、", pack.issuers()));
      return texts;
    }
  }

  /** Something that can be claimed. */
  record Claimable(Pack pack, Item item) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, item.id());
      put(texts, EntryPart.TITLE, item.title());
      put(
          texts,
          EntryPart.TEXT,
          Stream.of(
                  item.variants().stream().map(Item.Variant::label),
                  item.facts().stream().map(Fact::question),
                  item.productFacts().stream().map(Fact::question),
                  item.conditions().stream().map(Condition::question),
                  item.materials().stream().map(Material::name))
              .flatMap(s -> s)
              .collect(Collectors.joining("\n")));
      return texts;
    }
  }

  /** A support without an amount. */
  record Support(Pack pack, Measure measure) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, measure.id());
      put(texts, EntryPart.TITLE, measure.number() + measure.title());
      put(
          texts,
          EntryPart.TEXT,
          pack.questions().stream()
              .filter(question -> measure.questions().contains(question.id()))
              .map(Question::text)
              .collect(Collectors.joining("\n")));
      put(texts, EntryPart.UNITS, String.join("、", measure.departments()));
      return texts;
    }
  }

  /** A way to go that a reference document tells of. */
  record OfPathway(Pack pack, Guide.Pathway pathway) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, pathway.id());
      put(texts, EntryPart.TITLE, pathway.title());
      put(texts, EntryPart.TEXT, pathway.text());
      return texts;
    }
  }

  /** A policy that a reference document lists. */
  record Listed(Pack pack, Guide.Entry policy) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, policy.id());
      put(texts, EntryPart.TITLE, policy.title().orElse(""));
      put(
          texts,
          EntryPart.TEXT,
          Stream.of(policy.date(), policy.place())
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" ")));
      put(texts, EntryPart.UNITS, policy.issuer().orElse(""));
      return texts;
    }
  }

  /** A clause. */
  record Provision(Pack pack, Clause clause) implements SearchEntry {
    @Override
    public Map<EntryPart, String> texts() {
      Map<EntryPart, String> texts = new EnumMap<>(EntryPart.class);
      put(texts, EntryPart.NUMBER, clause.id());
      put(texts, EntryPart.HEADING, clause.marker() + clause.heading());
      put(texts, EntryPart.TEXT, clause.text());
      put(texts, EntryPart.UNITS, String.join("、", clause.units()));
      return texts;
    }
  }

  private static void put(Map<EntryPart, String> texts, EntryPart part, String text) {
    if (!text.isBlank()) {
      texts.put(part, text);
    }
  }
}
