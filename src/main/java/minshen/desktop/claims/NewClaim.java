package minshen.desktop.claims;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Pressable;
import minshen.desktop.work.Binder;
import minshen.dossier.Claim;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.Case;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A new claim of the current company: the items of every pack, to choose one from. */
final class NewClaim extends VBox {
  private final Library library;
  private final Binder binder;
  private final Words words;
  private final Consumer<String> created;
  private final VBox lines = new VBox();
  private final TextField filter = new TextField();

  /**
   * @param created told of the new claim's id
   * @param match leads to what fits the company, for those who do not know the item
   * @param back leads back to the list
   */
  NewClaim(
      Library library,
      Binder binder,
      Words words,
      Consumer<String> created,
      Runnable match,
      Runnable back) {
    this.library = library;
    this.binder = binder;
    this.words = words;
    this.created = created;
    getStyleClass().add("list-page");
    lines.getStyleClass().add("item-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(match, back), scroll);
    filter.textProperty().subscribe(this::show);
  }

  private Node head(Runnable match, Runnable back) {
    Hyperlink list = new Hyperlink(words.say("desktop.claims"), new FontIcon(Feather.ARROW_LEFT));
    list.getStyleClass().add("back");
    list.setOnAction(_ -> back.run());
    Label company = new Label(binder.name().orElse(words.say("desktop.nameless")));
    company.getStyleClass().add("muted");
    HBox crumbs = new HBox(list, company);
    crumbs.setAlignment(Pos.CENTER_LEFT);
    crumbs.getStyleClass().add("crumbs");
    Label title = new Label(words.say("desktop.claim.choose-item"));
    title.getStyleClass().add("page-title");
    filter.setPromptText(words.say("desktop.claim.filter-items"));
    filter.setAccessibleText(words.say("desktop.claim.filter-items"));
    filter.setPrefWidth(280);
    filter.setId("item-filter");
    Hyperlink unsure =
        new Hyperlink(words.say("desktop.claim.unsure"), new FontIcon(Feather.COMPASS));
    unsure.setId("match-first");
    unsure.setMinWidth(Region.USE_PREF_SIZE);
    unsure.setOnAction(_ -> match.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(title, gap, unsure, filter);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    VBox head = new VBox(crumbs, line);
    head.getStyleClass().add("page-head");
    return head;
  }

  private void show(String typed) {
    lines.getChildren().clear();
    for (Pack pack : library.packs()) {
      var found = pack.items().stream().filter(item -> matches(item, typed)).toList();
      if (!found.isEmpty()) {
        Label title = new Label(pack.title());
        title.getStyleClass().add("group-title");
        title.setWrapText(true);
        lines.getChildren().add(title);
        found.forEach(item -> lines.getChildren().add(line(pack, item)));
      }
    }
    if (lines.getChildren().isEmpty()) {
      Label none = new Label(words.say("desktop.claim.no-match"));
      none.getStyleClass().add("muted");
      lines.getChildren().add(none);
    }
  }

  private static boolean matches(Item item, String typed) {
    String all =
        (item.id()
                + item.title()
                + item.variants().stream().map(Item.Variant::label).collect(Collectors.joining()))
            .toLowerCase(Locale.ROOT);
    return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }

  private Node line(Pack pack, Item item) {
    Label id = new Label(item.id());
    id.getStyleClass().add("item-id");
    Label title = new Label(item.title());
    title.setWrapText(true);
    Label who =
        new Label(
            item.applicants().stream()
                .sorted()
                .map(kind -> words.say("dossier.kind." + kind.name()))
                .collect(Collectors.joining(" · ")));
    who.getStyleClass().add("caption");
    who.setMinWidth(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Pressable row = new Pressable(item.id() + " " + item.title(), () -> create(item), id, title);
    if (pack.source() == Pack.Source.SECONDARY) {
      row.getChildren().add(new Pill(Meaning.OPEN, words.say("desktop.secondary")));
    }
    if (item.forms().isEmpty()) {
      row.getChildren().add(new Pill(Meaning.NOTE, words.say("desktop.no-channel")));
    }
    row.getChildren().add(who);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("item-line");
    row.setId("new-" + item.id());
    return row;
  }

  /** A new claim is dated today; everything else of it is open. */
  private void create(Item item) {
    String id = binder.freshClaimId();
    Case input =
        Case.blank(id, item.id())
            .withDays(
                Optional.empty(),
                Optional.of(LocalDate.now(ZoneId.systemDefault())),
                Optional.empty());
    binder.addClaim(Claim.of(input));
    created.accept(id);
  }
}
