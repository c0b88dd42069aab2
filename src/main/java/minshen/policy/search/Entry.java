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
public sealed interface Entry {
  /** The pack it belongs to. */
  Pack pack();

  /** Its texts, part by part; highlights count in these. A part without words is absent. */
  Map<Part, String> texts();

  /** A whole document. */
  record Document(Pack pack) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, pack.number().orElse(pack.id()));
      put(texts, Part.TITLE, pack.title());
      put(texts, Part.TEXT, String.join("、", pack.issuers()));
      return texts;
    }
  }

  /** Something that can be claimed. */
  record Claimable(Pack pack, Item item) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, item.id());
      put(texts, Part.TITLE, item.title());
      put(
          texts,
          Part.TEXT,
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
  record Support(Pack pack, Measure measure) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, measure.id());
      put(texts, Part.TITLE, measure.number() + measure.title());
      put(
          texts,
          Part.TEXT,
          pack.questions().stream()
              .filter(question -> measure.questions().contains(question.id()))
              .map(Question::text)
              .collect(Collectors.joining("\n")));
      put(texts, Part.UNITS, String.join("、", measure.departments()));
      return texts;
    }
  }

  /** A way to go that a reference document tells of. */
  record Way(Pack pack, Guide.Pathway pathway) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, pathway.id());
      put(texts, Part.TITLE, pathway.title());
      put(texts, Part.TEXT, pathway.text());
      return texts;
    }
  }

  /** A policy that a reference document lists. */
  record Listed(Pack pack, Guide.Entry policy) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, policy.id());
      put(texts, Part.TITLE, policy.title().orElse(""));
      put(
          texts,
          Part.TEXT,
          Stream.of(policy.date(), policy.place())
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" ")));
      put(texts, Part.UNITS, policy.issuer().orElse(""));
      return texts;
    }
  }

  /** A clause. */
  record Provision(Pack pack, Clause clause) implements Entry {
    @Override
    public Map<Part, String> texts() {
      Map<Part, String> texts = new EnumMap<>(Part.class);
      put(texts, Part.NUMBER, clause.id());
      put(texts, Part.HEADING, clause.marker() + clause.heading());
      put(texts, Part.TEXT, clause.text());
      put(texts, Part.UNITS, String.join("、", clause.units()));
      return texts;
    }
  }

  private static void put(Map<Part, String> texts, Part part, String text) {
    if (!text.isBlank()) {
      texts.put(part, text);
    }
  }
}
