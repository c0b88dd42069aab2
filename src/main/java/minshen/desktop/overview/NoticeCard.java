package minshen.desktop.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.NoticeImport;
import minshen.policy.TypedNotice;
import minshen.words.Words;

/**
 * 年度申报通知, as the clerk types it from what the office published, or takes it from a file: which
 * there are, and the fields of one.
 */
final class NoticeCard {
  private final Words words;
  private final NoticeFiles files;
  private final NoticeForm form;
  private final NoticeViewModel model;
  private final VBox known = new VBox();
  private final VBox opened;
  private final Card card;

  NoticeCard(
      NoticeViewModel model, NoticeImport imported, Tasks tasks, Dialogs dialogs, Words words) {
    this.model = model;
    this.words = words;
    files = new NoticeFiles(model, imported, tasks, dialogs, words);
    form = new NoticeForm(model, words, this::show);
    known.getStyleClass().add("todos");
    opened = new VBox(TextLabels.muted(words.say("desktop.notice.self-kept")), form, actions());
    opened.getStyleClass().add("deadline-typing");
    Shown.set(opened, false);
    Hyperlink open = new Hyperlink(words.say("desktop.notice.open"));
    open.setId("notice-open");
    open.setOnAction(_ -> open());
    Hyperlink take = new Hyperlink(words.say("desktop.notice.import"));
    take.setId("notice-import");
    take.setOnAction(_ -> files.take(this::taken));
    HBox links = new HBox(open, take);
    links.setAlignment(Pos.CENTER_LEFT);
    links.getStyleClass().add("page-actions");
    card =
        new Card(
            words.say("desktop.notice.card"),
            TextLabels.muted(words.say("desktop.notice.what")),
            known,
            links,
            opened);
    show();
  }

  /** Shows which notices there are. */
  void show() {
    List<NoticeSummary> all = model.summaries();
    known.getChildren().setAll(all.stream().map(this::line).toList());
    Shown.set(known, !all.isEmpty());
  }

  private Node line(NoticeSummary summary) {
    VBox texts = new VBox(TextLabels.wrapped(summary.title(words)));
    summary
        .lines(words)
        .forEach(line -> texts.getChildren().add(TextLabels.wrapped(line, "caption")));
    HBox.setHgrow(texts, Priority.ALWAYS);
    Pressable line =
        new Pressable(
            summary.title(words),
            () -> {
              open();
              form.show(summary.pack().id(), summary.year());
            },
            texts);
    line.getStyleClass().add("todo-line");
    line.setId("notice-of-" + summary.pack().id() + "-" + summary.year());
    return line;
  }

  Node node() {
    return card;
  }

  private FlowPane actions() {
    FlowPane actions =
        new FlowPane(
            button("notice-undo", "desktop.notice.undo", form::undo),
            button("notice-export", "desktop.notice.export", this::export),
            button("notice-close", "desktop.notice.close", () -> Shown.set(opened, false)));
    actions.getStyleClass().add("slot-actions");
    return actions;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void open() {
    Shown.set(opened, true);
    form.open();
  }

  private void export() {
    form.pack().ifPresent(pack -> files.export(pack, form.year()));
  }

  private void taken(TypedNotice typed) {
    open();
    form.show(typed.packId(), typed.year());
  }
}
