package minshen.files;

import java.util.Map;
import java.util.Optional;
import minshen.words.Message;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with YAML, in our own words: the parser's are English, long and speak of tokens.
 * They are told apart by a part of their text; what is not known here gets a general line.
 */
final class YamlTrouble {
  private static final Map<String, String> KEYS =
      Map.of(
          "(TAB)", "files.yaml-tab",
          "cannot start any token", "files.yaml-start",
          "mapping values are not allowed", "files.yaml-colon",
          "could not find expected ':'", "files.yaml-no-colon",
          "expected <block end>", "files.yaml-indent",
          "unexpected end of stream", "files.yaml-open-quote",
          "expected ',' or", "files.yaml-open-bracket",
          "unknown escape", "files.yaml-escape",
          "escape sequence", "files.yaml-escape",
          "sequence entries are not allowed", "files.yaml-indent");

  private YamlTrouble() {}

  static Message of(MarkedYamlEngineException e) {
    String problem = Optional.ofNullable(e.getProblem()).orElse("");
    return KEYS.entrySet().stream()
        .filter(known -> problem.contains(known.getKey()))
        .map(known -> Message.of(known.getValue()))
        .findFirst()
        .orElseGet(() -> Message.of("files.not-yaml"));
  }
}
