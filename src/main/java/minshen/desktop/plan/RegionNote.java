package minshen.desktop.plan;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.TextLabels;
import minshen.policy.match.Matches;
import minshen.words.Words;

/** Says that packs of other regions are left out, and leads to them and back. */
public final class RegionNote {
  private RegionNote() {}

  /** The note, if there is anything to say. */
  public static Optional<Node> of(MatchViewModel model, Matches matches, Words words) {
    if (model.showsAllRegions()) {
      return Optional.of(line(words.say("desktop.plan.all-regions"), model, false, words));
    }
    return matches
        .home()
        .filter(_ -> !matches.leftOut().isEmpty())
        .map(home -> line(words.say("desktop.plan.own-region", home.name()), model, true, words));
  }

  private static Node line(String text, MatchViewModel model, boolean all, Words words) {
    Label label = TextLabels.line(text, "muted");
    String key = all ? "desktop.plan.show-all-regions" : "desktop.plan.show-own-region";
    Hyperlink link = new Hyperlink(words.say(key));
    link.setId("all-regions");
    link.setOnAction(_ -> model.showAllRegions(all));
    HBox line = new HBox(label, link);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
