package minshen.files;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with YAML, in our own words: the parser's are English, long and speak of tokens.
 * They are told apart by a part of their text; what is not known here gets a general line.
 */
final class YamlTrouble {
  /** Parts of the parser's texts, the most telling first: one text may hold several. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("(TAB)", "files.yaml-tab"),
          new Known("mapping values are not allowed", "files.yaml-colon"),
          new Known("sequence entries are not allowed", "files.yaml-indent"),
          new Known("could not find expected ':'", "files.yaml-no-colon"),
          new Known("unknown escape", "files.yaml-escape"),
          new Known("escape sequence", "files.yaml-escape"),
          new Known("expected ',' or", "files.yaml-open-bracket"),
          new Known("expected <block end>", "files.yaml-indent"),
          new Known("unexpected end of stream", "files.yaml-open-quote"),
          new Known("cannot start any token", "files.yaml-start"));

  private YamlTrouble() {}

  static Message of(MarkedYamlEngineException e) {
    String problem = Optional.ofNullable(e.getProblem()).orElse("");
    return KNOWN.stream()
        .filter(known -> problem.contains(known.part()))
        .map(known -> Message.of(known.key()))
        .findFirst()
        .orElseGet(() -> Message.of("files.not-yaml"));
  }

  private record Known(String part, String key) {}
}
