package minshen.desktop.claims;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.AllWords;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.FilterField;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.plan.MatchViewModel;
import minshen.desktop.plan.QuestionCard;
import minshen.desktop.plan.RegionNote;
import minshen.desktop.plan.SkippedQuestions;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Today;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.ClaimInput;
import minshen.policy.match.Match;
import minshen.policy.match.MatchResult;
import minshen.policy.match.Matches;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A new claim of a company: the question whose answer tells most, then the items that fit with what
 * they may bring, those still open, and why the rest does not fit. A line makes the claim.
 */
final class NewClaim extends VBox {
  private static final double FILTER = 280;

  private final Library library;
  private final DossierEditor dossierEditor;
  private final Words words;
  private final Consumer<String> created;
  private final Today today;
  private final MatchViewModel matching;
  private final QuestionCard question;
  private final VBox cards = new VBox();
  private final FilterField filter;
  private final Subscription subscription;

  /**
   * @param passedOver the questions that were passed over while matching
   * @param created told of the id of the claim that is to lie open
   * @param back leads back to the list
   */
  NewClaim(
      Workspace workspace,
      DossierEditor dossierEditor,
      SkippedQuestions passedOver,
      Words words,
      Consumer<String> created,
      Runnable back) {
    this.library = workspace.library();
    this.today = workspace.today();
    this.dossierEditor = dossierEditor;
    this.words = words;
    this.created = created;
    this.matching = new MatchViewModel(library, workspace.tasks(), today, passedOver);
    this.question = new QuestionCard(matching, words, created);
    filter =
        new FilterField(
                "item-filter", words.say("desktop.claim.filter-items"), words.say("desktop.clear"))
            .wide(FILTER);
    getStyleClass().add("new-claim");
    cards.getStyleClass().addAll("cards", "plan-cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(back), scroll);
    filter.textProperty().subscribe((_, _) -> show());
    subscription = matching.matchesProperty().subscribe(_ -> show());
    matching.show(Optional.of(dossierEditor));
  }

  /** Lets go of the company. */
  void close() {
    subscription.unsubscribe();
    matching.close();
  }

  private Node head(Runnable back) {
    Hyperlink list = new Hyperlink(words.say("desktop.claims"), new FontIcon(Feather.ARROW_LEFT));
    list.getStyleClass().add("back");
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setOnAction(_ -> back.run());
    Label company =
        TextLabels.line(dossierEditor.name().orElse(words.say("desktop.nameless")), "muted");
    HBox crumbs = new HBox(list, company);
    crumbs.setAlignment(Pos.CENTER_LEFT);
    crumbs.getStyleClass().add("crumbs");
    Label title = TextLabels.pageTitle(words.say("desktop.claim.choose-item"));
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(title, new Spacer(), filter);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    VBox head = new VBox(crumbs, line);
    head.getStyleClass().add("page-head");
    return head;
  }

  private void show() {
    cards.getChildren().clear();
    Optional<Matches> matches = matching.matchesProperty().get();
    if (matches.isEmpty()) {
      cards.getChildren().add(TextLabels.muted(words.say("desktop.claim.matching")));
      return;
    }
    List<Match> found =
        matches.get().items().stream()
            .filter(match -> !match.claims().isEmpty())
            .filter(match -> item(match).filter(this::matches).isPresent())
            .toList();
    if (filter.getText().isBlank()) {
      cards.getChildren().add(question.card());
    }
    RegionNote.of(matching, matches.get(), words).ifPresent(cards.getChildren()::add);
    for (MatchResult fit : MatchResult.values()) {
      List<Match> fitting = found.stream().filter(match -> match.fit() == fit).toList();
      if (!fitting.isEmpty()) {
        cards.getChildren().add(card(fit, fitting));
      }
    }
    if (found.isEmpty()) {
      cards.getChildren().add(TextLabels.muted(words.say("desktop.claim.no-match")));
    }
  }

  private Card card(MatchResult fit, List<Match> fitting) {
    VBox lines = new VBox();
    lines.getStyleClass().add("item-lines");
    fitting.forEach(match -> lines.getChildren().add(line(match)));
    return new Card(words.say("desktop.plan.fit-count." + fit.name(), fitting.size()), lines);
  }

  private Node line(Match match) {
    return new ItemLine(
        match,
        item(match).orElseThrow(),
        library.pack(match.pack()).orElseThrow(),
        matching.existing(match).isPresent(),
        words,
        () -> create(match));
  }

  private Optional<Item> item(Match match) {
    return library.itemFor(match.id(), Optional.of(today.day().getYear()));
  }

  private boolean matches(Item item) {
    return AllWords.of(filter.getText())
        .spelled(
            item.id()
                + item.title()
                + item.variants().stream().map(Item.Variant::label).collect(Collectors.joining()));
  }

  /**
   * A new claim is dated today. Of what is known only what is true of the company is taken over,
   * not what belongs to another claim of it.
   */
  private void create(Match match) {
    String id = dossierEditor.freshClaimId();
    ClaimInput made = match.claims().getFirst();
    boolean other = matching.existing(match).isPresent() || made.project().isPresent();
    ClaimInput input =
        (other ? ClaimInput.blank(id, match.id()) : made.withId(id))
            .withDays(Optional.empty(), Optional.of(today.day()), Optional.empty());
    dossierEditor.addClaim(Claim.of(input));
    created.accept(id);
  }
}
