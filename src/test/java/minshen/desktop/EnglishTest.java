package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.shell.Theme;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/**
 * In English every sentence of the program is English; Chinese are only the words of the policy, of
 * the official forms, and what people typed.
 */
class EnglishTest {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

  /** Clauses are called by the numbers they bear in the document. */
  private static final Pattern CLAUSE = Pattern.compile("(意见|细则|附件)[一二三四五六七八九十、]+");

  @Test
  void whatIsChineseOnTheClaimsPageComesFromThePolicyOrThePeople() throws Exception {
    try (Bench bench = Bench.open(Words.ENGLISH, Theme.LIGHT, true)) {
      String allowed = allowed(bench);
      TreeSet<String> strange = new TreeSet<>();
      bench.step(() -> bench.desk.currentProperty().set(Optional.of(bench.binder("澜汐"))));
      bench.step(() -> bench.find(Button.class, "#new-claim").fire());
      strange.addAll(strange(bench, allowed));
      for (Map.Entry<String, List<String>> some :
          Map.of("澜汐", List.of("c2", "c4"), "砚微", List.of("c1", "c3"), "锦云", List.of("c1", "c4"))
              .entrySet()) {
        for (String claim : some.getValue()) {
          bench.step(() -> bench.workbench.go(ClaimsPlace.class));
          bench.step(() -> bench.desk.open(bench.binder(some.getKey()), claim));
          for (ClaimStep step : List.of(ClaimStep.FACTS, ClaimStep.MATERIALS, ClaimStep.CHECK)) {
            bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
            strange.addAll(strange(bench, allowed));
          }
        }
      }
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      strange.addAll(strange(bench, allowed));
      assertThat(strange).isEmpty();
    }
  }

  /** The texts in which something Chinese is neither the policy's nor the people's. */
  private static List<String> strange(Bench bench, String allowed) throws Exception {
    return Fx.on(
        () -> {
          List<String> texts = new ArrayList<>();
          for (Node node : bench.scene.getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
              texts.add(labeled.getText());
            }
            if (node instanceof TextInputControl input && input.getPromptText() != null) {
              texts.add(input.getPromptText());
            }
            if (node instanceof Control control && control.getTooltip() != null) {
              texts.add(control.getTooltip().getText());
            }
            texts.add(String.valueOf(node.getAccessibleText()));
            texts.add(String.valueOf(node.getAccessibleHelp()));
          }
          return texts.stream().filter(text -> isStrange(text, allowed)).toList();
        });
  }

  private static boolean isStrange(String text, String allowed) {
    return CHINESE
        .matcher(CLAUSE.matcher(text).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .anyMatch(run -> !allowed.contains(run));
  }

  /** Everything that is in the packs, their forms and the dossiers. */
  private static String allowed(Bench bench) {
    StringBuilder all = new StringBuilder("万元 细则 意见 附件");
    for (Pack pack : bench.desk.library().packs()) {
      all.append(pack);
      all.append(pack.forms().stream().map(PackForm::grid).collect(Collectors.joining()));
    }
    for (String name : List.of("澜汐", "砚微", "锦云")) {
      all.append(bench.binder(name).dossier());
    }
    return all.toString();
  }
}
