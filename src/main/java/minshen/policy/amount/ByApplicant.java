package minshen.policy.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** 申报单位: its kind, the town in which it is registered, its industry. */
final class ByApplicant extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "applicant",
          ByApplicant::new,
          Slot.of("kinds", Slot.Type.APPLICANTS).optional(),
          Slot.of("towns", Slot.Type.WORDS).optional(),
          Slot.of("industries", Slot.Type.WORDS).optional());

  ByApplicant(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    List<Optional<Boolean>> each = new ArrayList<>();
    if (given().has("kinds")) {
      each.add(among(setting.words(Setting.APPLICANT_KIND), given().words("kinds")));
    }
    if (given().has("towns")) {
      each.add(among(setting.words(Setting.APPLICANT_TOWN), given().words("towns")));
    }
    if (given().has("industries")) {
      each.add(
          setting
              .words(Setting.APPLICANT_INDUSTRY)
              .map(
                  codes ->
                      given().texts("industries").stream()
                          .anyMatch(begin -> codes.stream().anyMatch(c -> c.startsWith(begin)))));
    }
    return all(each);
  }

  private static Optional<Boolean> among(Optional<Set<String>> taken, Set<String> words) {
    return taken.map(some -> some.stream().anyMatch(words::contains));
  }

  @Override
  public List<Message> found(Setting setting) {
    List<Message> found = new ArrayList<>();
    if (given().has("kinds")) {
      setting
          .words(Setting.APPLICANT_KIND)
          .ifPresent(kinds -> found.add(Message.of("policy.test.figure", kindNames(kinds))));
    }
    if (given().has("towns")) {
      setting
          .words(Setting.APPLICANT_TOWN)
          .ifPresent(towns -> found.add(Message.of("policy.test.figure", List.copyOf(towns))));
    }
    if (given().has("industries")) {
      setting
          .words(Setting.APPLICANT_INDUSTRY)
          .ifPresent(
              codes -> found.add(Message.of("policy.test.found-industry", List.copyOf(codes))));
    }
    return found;
  }

  private static List<Object> kindNames(Iterable<String> kinds) {
    List<Object> names = new ArrayList<>();
    kinds.forEach(
        kind -> names.add(Message.of("policy.diff.applicant." + kind.toUpperCase(Locale.ROOT))));
    return names;
  }

  @Override
  public Message said(Labels labels) {
    List<Object> said = new ArrayList<>();
    if (given().has("kinds")) {
      said.add(Message.of("policy.test.kinds", kindNames(given().texts("kinds"))));
    }
    if (given().has("towns")) {
      said.add(Message.of("policy.test.towns", given().texts("towns")));
    }
    if (given().has("industries")) {
      said.add(Message.of("policy.test.industries", given().texts("industries")));
    }
    return Message.of("policy.test.all", said);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return given().values().isEmpty()
        ? Stream.of(Message.of("policy.test.no-applicant"))
        : Stream.empty();
  }
}
