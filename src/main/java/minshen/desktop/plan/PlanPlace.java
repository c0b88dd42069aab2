package minshen.desktop.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import minshen.desktop.controls.Choice;
import minshen.desktop.controls.Empty;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 方案: what the current company can claim, and which of its claims to hand in together. */
public final class PlanPlace implements Place {
  /** The two things it shows. */
  private enum Page {
    MATCH,
    SET
  }

  private final Desk desk;
  private final Words words;
  private final Runnable toClaims;
  private final PlanViewModel model;
  private final BorderPane pane = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private MatchPane match;
  private SetPane set;
  private Page page = Page.MATCH;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param toClaims leads to the claim that lies open
   */
  public PlanPlace(Desk desk, Words words, Runnable toClaims) {
    this.desk = desk;
    this.words = words;
    this.toClaims = toClaims;
    this.model =
        new PlanViewModel(desk.library(), desk.tasks(), LocalDate.now(ZoneId.systemDefault()));
  }

  @Override
  public String title() {
    return "desktop.plan";
  }

  @Override
  public Ikon icon() {
    return Feather.COMPASS;
  }

  @Override
  public Node build() {
    match = new MatchPane(model, words, this::open);
    set = new SetPane(model, desk.library(), words, this::open);
    Label title = new Label(words.say("desktop.plan"));
    title.getStyleClass().add("page-title");
    Choice<Page> pages =
        new Choice<>(
            List.of(Page.values()), p -> words.say("desktop.plan.page." + p.name()), this::turn);
    pages.show(Optional.of(page));
    pages.button(Page.SET).setId("plan-set");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, pages);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("page-head", "page-actions");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    pane.setTop(head);
    subscription =
        Subscription.combine(
            desk.currentProperty().subscribe(this::show),
            model.matchesProperty().subscribe(_ -> refresh()),
            model.optimumProperty().subscribe(_ -> refresh()),
            model.workingProperty().subscribe(_ -> refresh()));
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.close();
  }

  private void show(Optional<Binder> binder) {
    model.show(binder);
    pane.setCenter(
        binder.isPresent()
            ? scroll
            : new Empty(Feather.BRIEFCASE, words.say("desktop.plan.choose-company")));
    refresh();
  }

  private void turn(Page chosen) {
    page = chosen;
    refresh();
    scroll.setVvalue(0);
  }

  private void refresh() {
    if (page == Page.MATCH) {
      model.matchesProperty().get().ifPresent(match::show);
      scroll.setContent(match);
    } else {
      set.show(model.optimumProperty().get());
      scroll.setContent(set);
    }
  }

  private void open(String claimId) {
    model
        .binder()
        .ifPresent(
            binder -> {
              desk.open(binder, claimId);
              toClaims.run();
            });
  }
}
