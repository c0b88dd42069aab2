package minshen.desktop.claims;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import minshen.desktop.plan.PassedOver;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Inbox;
import minshen.dossier.finding.Standing;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 申报: the list of claims, a new one, or the one that lies open. */
public final class ClaimsPlace implements Place {
  private final Desk desk;
  private final Inbox inbox;
  private final PassedOver passedOver;
  private final Dialogs dialogs;
  private final Words words;
  private final Consumer<String> toApplicant;
  private final ObjectProperty<ClaimFilter> filter = new SimpleObjectProperty<>(ClaimFilter.ALL);
  private ClaimList list;
  private Subscription subscription = Subscription.EMPTY;
  private final StackPane pane = new StackPane();
  private Optional<ClaimPage> page = Optional.empty();
  private Optional<NewClaim> fresh = Optional.empty();

  /**
   * The place.
   *
   * @param passedOver the questions that were passed over while matching
   * @param toApplicant leads to a field of the current applicant
   */
  public ClaimsPlace(
      Desk desk,
      Inbox inbox,
      PassedOver passedOver,
      Dialogs dialogs,
      Words words,
      Consumer<String> toApplicant) {
    this.desk = desk;
    this.inbox = inbox;
    this.passedOver = passedOver;
    this.dialogs = dialogs;
    this.words = words;
    this.toApplicant = toApplicant;
  }

  @Override
  public String title() {
    return "desktop.claims";
  }

  @Override
  public Ikon icon() {
    return Feather.FILE_TEXT;
  }

  @Override
  public Node build() {
    list = new ClaimList(desk, inbox, dialogs, words, filter, this::create, this::firstSteps);
    subscription = desk.openClaimProperty().subscribe(this::show);
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    fresh.ifPresent(NewClaim::close);
    page.ifPresent(ClaimPage::close);
    if (list != null) {
      list.close();
    }
  }

  /** Shows the claims that stand so, and no others. */
  public void list(Standing standing) {
    desk.openClaimProperty().set(Optional.empty());
    filter.set(ClaimFilter.of(standing));
    if (list != null) {
      show(Optional.empty());
    }
  }

  /** Brings the keyboard to a field of the claim that lies open. */
  public void focus(String field) {
    page.ifPresent(open -> open.focus(field));
  }

  /** What is shown as long as there is no company. */
  public Node firstSteps() {
    return new FirstSteps(desk, inbox, words, toApplicant);
  }

  /** Shows the items from which a new claim is made. */
  private void create() {
    desk.currentProperty().get().ifPresent(this::create);
  }

  private void create(Binder binder) {
    fresh.ifPresent(NewClaim::close);
    NewClaim page =
        new NewClaim(
            desk,
            binder,
            passedOver,
            words,
            claimId -> desk.open(binder, claimId),
            () -> show(Optional.empty()));
    fresh = Optional.of(page);
    pane.getChildren().setAll(page);
  }

  private void show(Optional<Desk.ClaimKey> key) {
    fresh.ifPresent(NewClaim::close);
    fresh = Optional.empty();
    page.ifPresent(ClaimPage::close);
    page = key.map(open -> new ClaimPage(desk, open, dialogs, words, toApplicant));
    pane.getChildren().setAll(page.<Node>map(p -> p).orElse(list));
  }
}
