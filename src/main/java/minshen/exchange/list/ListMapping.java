package minshen.exchange.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.exchange.workbook.HeadingWords;
import minshen.files.Documents;
import minshen.files.Fingerprint;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.words.Message;
import minshen.words.Words;

/**
 * What each heading of a list stands for, as a small YAML file that people can read and change
 * (format {@code minshen-list/2}).
 *
 * @param targetByHeading what is below each heading; empty if it is left aside
 */
public record ListMapping(Map<String, Optional<ListTarget>> targetByHeading) {
  private static final String FORMAT = "minshen-list/2";

  /** Here what is called {@link ListTarget#LEFT_OUT} now was said of all that no field is for. */
  private static final String FORMER = "minshen-list/1";

  public ListMapping {
    targetByHeading = new LinkedHashMap<>(targetByHeading);
  }

  /** The mapping as it is proposed. */
  public static ListMapping of(List<ColumnProposal> proposals) {
    Map<String, Optional<ListTarget>> targets = new LinkedHashMap<>();
    proposals.forEach(p -> targets.putIfAbsent(p.column().heading(), p.target()));
    return new ListMapping(targets);
  }

  /** What is below a heading. */
  public Optional<ListTarget> target(String heading) {
    return targetByHeading.getOrDefault(heading, Optional.empty());
  }

  /** The same with another meaning of a heading. */
  public ListMapping with(String heading, Optional<ListTarget> target) {
    Map<String, Optional<ListTarget>> targets = new LinkedHashMap<>(targetByHeading);
    targets.put(heading, target);
    return new ListMapping(targets);
  }

  /**
   * Reads a mapping.
   *
   * @throws InputException if it is none, or names a field that no list has
   */
  public static ListMapping parse(byte[] yaml, String named) {
    MappingReader fields = MappingReader.of(Documents.parse(yaml, named), "minshen-list");
    String format = fields.requiredText("format");
    if (!format.equals(FORMAT) && !format.equals(FORMER)) {
      throw new InputException(
          fields.at("format"), Message.of("exchange.wrong-format", FORMAT, format));
    }
    MappingReader columns = fields.fields("columns").orElseThrow(() -> fields.missing("columns"));
    Map<String, Optional<ListTarget>> targets = new LinkedHashMap<>();
    for (String heading : columns.keys()) {
      String name = columns.text(heading).orElse("");
      boolean isAside =
          name.isBlank()
              || name.equals("-")
              || isSaid(ListTarget.ASIDE, name)
              || (format.equals(FORMER) && isSaid(ListTarget.LEFT_OUT.label(), name));
      targets.put(
          heading, isAside ? Optional.empty() : Optional.of(called(name, columns.at(heading))));
    }
    fields.end();
    return new ListMapping(targets);
  }

  private static boolean isSaid(Message label, String name) {
    return Words.all().stream().anyMatch(words -> words.say(label).equals(name));
  }

  private static ListTarget called(String name, SourceLocation at) {
    return ListTarget.called(name)
        .orElseThrow(
            () ->
                MappingReader.unknown(
                    at,
                    "exchange.list.unknown-target",
                    name,
                    ListTarget.all().stream()
                        .map(target -> Words.CHINESE.say(target.label()))
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))));
  }

  /** The mapping as a file, in a language. */
  public String yaml(Words words) {
    return yaml(List.of(), words);
  }

  /** The same, with what is not sure and some examples as comments. */
  public String yaml(List<ColumnProposal> proposals, Words words) {
    StringBuilder text = new StringBuilder();
    words
        .say("exchange.list.file-comment")
        .lines()
        .forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("format: ").append(FORMAT).append("\ncolumns:\n");
    targetByHeading.forEach(
        (heading, target) -> {
          text.append("  ")
              .append(quoted(heading))
              .append(": ")
              .append(
                  quoted(
                      target.map(t -> words.say(t.label())).orElse(words.say(ListTarget.ASIDE))));
          proposals.stream()
              .filter(proposal -> proposal.column().heading().equals(heading))
              .findFirst()
              .map(proposal -> comment(proposal, words))
              .filter(comment -> !comment.isEmpty())
              .ifPresent(comment -> text.append("  # ").append(comment));
          text.append('\n');
        });
    return text.toString();
  }

  private static String comment(ColumnProposal proposal, Words words) {
    String examples = String.join(" · ", proposal.column().examples());
    String doubt =
        proposal
            .doubt()
            .map(why -> words.say("exchange.list.doubt", why, proposal.otherLabels()))
            .orElse("");
    String comment =
        doubt.isEmpty() ? examples : examples.isEmpty() ? doubt : doubt + " · " + examples;
    return comment.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * The mapping that is remembered of these headings, in whatever order they stand.
   *
   * @param settings the text of a setting by its name
   */
  public static Optional<ListMapping> remembered(
      List<ColumnProposal> proposals, Function<String, Optional<String>> settings) {
    String name = settingName(proposals);
    try {
      return settings.apply(name).map(yaml -> parse(yaml.getBytes(StandardCharsets.UTF_8), name));
    } catch (InputException e) {
      // Written by another version: then it is asked for again.
      return Optional.empty();
    }
  }

  /**
   * What a column is, as somebody has confirmed it before; its unit is asked again if its figures
   * look like the other one.
   */
  public ColumnProposal applied(ColumnProposal proposal) {
    return otherUnit(proposal)
        .orElseGet(
            () ->
                new ColumnProposal(
                    proposal.column(),
                    target(proposal.column().heading()),
                    proposal.others(),
                    Optional.empty()));
  }

  /**
   * The columns without a unit in their heading that this mapping takes in 万元 while their figures
   * look like 元, or the other way round: 5000000 this month below what was 500 the last.
   */
  public List<ColumnProposal> otherUnits(List<ColumnProposal> proposals) {
    return proposals.stream().flatMap(proposal -> otherUnit(proposal).stream()).toList();
  }

  private Optional<ColumnProposal> otherUnit(ColumnProposal proposal) {
    String heading = proposal.column().heading();
    return proposal
        .target()
        .filter(fresh -> HeadingWords.zeros(heading).isEmpty())
        .flatMap(
            fresh ->
                target(heading)
                    .filter(known -> known.key().equals(fresh.key()))
                    .filter(known -> known.zeros() != fresh.zeros())
                    .map(
                        known ->
                            new ColumnProposal(
                                proposal.column(),
                                Optional.of(fresh),
                                List.of(known),
                                Optional.of(ColumnProposal.UNIT_UNSAID))));
  }

  /** The setting, by name and text, by which it is remembered. */
  public Map.Entry<String, String> setting(List<ColumnProposal> proposals) {
    return Map.entry(settingName(proposals), yaml(Words.CHINESE));
  }

  private static String settingName(List<ColumnProposal> proposals) {
    String headings =
        proposals.stream()
            .map(ColumnProposal::column)
            .filter(ListColumn::isHeaded)
            .map(ListColumn::heading)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString();
    return "list.mapping." + Fingerprint.of(headings);
  }
}
