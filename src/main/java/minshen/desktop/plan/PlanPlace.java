package minshen.desktop.plan;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 方案: what the current company can claim, which of its claims to hand in together, and what if. */
public final class PlanPlace implements Place {
  /** The things it shows. */
  private enum Page {
    MATCH,
    SET,
    WHAT_IF
  }

  private final Workspace workspace;
  private final CompanyChooser companies;
  private final Words words;
  private final Dialogs dialogs;
  private final Runnable toClaims;
  private final PlanViewModel model;
  private final WhatIfViewModel supposing;
  private final BorderPane pane = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private SegmentedChoice<Page> pages;
  private MatchPane match;
  private SetPane set;
  private WhatIfPane whatIf;
  private Page page = Page.MATCH;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param passedOver the questions that were passed over while matching
   * @param companies asks whose plan it is
   * @param toClaims leads to the claim that lies open
   */
  public PlanPlace(
      Workspace workspace,
      SkippedQuestions passedOver,
      CompanyChooser companies,
      Dialogs dialogs,
      Words words,
      Runnable toClaims) {
    this.workspace = workspace;
    this.companies = companies;
    this.dialogs = dialogs;
    this.words = words;
    this.toClaims = toClaims;
    this.model =
        new PlanViewModel(workspace.library(), workspace.tasks(), workspace.today(), passedOver);
    this.supposing = new WhatIfViewModel(workspace.library(), workspace.tasks());
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
    match = new MatchPane(model.matching(), words, this::open);
    set = new SetPane(model, workspace.library(), words, this::open);
    whatIf = new WhatIfPane(supposing, dialogs, workspace.today()::day, words);
    Label title = TextLabels.pageTitle(words.say("desktop.plan"));
    pages =
        new SegmentedChoice<>(
            List.of(Page.values()), p -> words.say("desktop.plan.page." + p.name()), this::turn);
    pages.show(Optional.of(page));
    pages.button(Page.SET).setId("plan-set");
    pages.button(Page.WHAT_IF).setId("plan-whatif");
    HBox line = new HBox(title, new Spacer(), pages);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    VBox head = new VBox(line);
    head.getStyleClass().add("page-head");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    pane.setTop(head);
    subscription =
        Subscription.combine(
            workspace.currentProperty().subscribe(this::show),
            workspace.today().dayProperty().subscribe((_, _) -> turned()),
            model.matching().matchesProperty().subscribe(_ -> refresh()),
            model.optimumProperty().subscribe(_ -> refresh()),
            model.workingProperty().subscribe(_ -> refresh()),
            supposing.stateProperty().subscribe(_ -> refresh()));
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.close();
    supposing.close();
  }

  /** Another day has begun: other years may be offered. What is supposed and typed stays. */
  private void turned() {
    set = new SetPane(model, workspace.library(), words, this::open);
    refresh();
  }

  private void show(Optional<DossierEditor> dossierEditor) {
    model.show(dossierEditor);
    supposing.show(dossierEditor);
    pane.setCenter(dossierEditor.isPresent() ? scroll : askForOne());
    refresh();
  }

  private Node askForOne() {
    Button choose = new Button(words.say("desktop.plan.choose"));
    choose.getStyleClass().add("accent");
    choose.setId("plan-company");
    choose.setOnAction(_ -> companies.whenOne(choose, _ -> {}));
    return new EmptyState(Feather.BRIEFCASE, words.say("desktop.plan.choose-company"), choose);
  }

  private void turn(Page chosen) {
    page = chosen;
    refresh();
    scroll.setVvalue(0);
  }

  private void refresh() {
    switch (page) {
      case MATCH -> {
        model.matching().matchesProperty().get().ifPresent(match::show);
        show(match);
      }
      case SET -> {
        set.show(model.optimumProperty().get());
        show(set);
      }
      case WHAT_IF -> {
        whatIf.show(supposing.stateProperty().get());
        show(whatIf);
      }
    }
  }

  /** What stands there already stays, with the keyboard in it. */
  private void show(Node shown) {
    if (!shown.equals(scroll.getContent())) {
      scroll.setContent(shown);
    }
  }

  private void open(String claimId) {
    model
        .dossierEditor()
        .ifPresent(
            dossierEditor -> {
              workspace.open(dossierEditor, claimId);
              toClaims.run();
            });
  }
}
