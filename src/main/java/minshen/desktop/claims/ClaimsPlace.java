package minshen.desktop.claims;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.plan.SkippedQuestions;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.Workspace;
import minshen.dossier.finding.ClaimStatus;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 申报: the list of claims, a new one, or the one that lies open. */
public final class ClaimsPlace implements Place {
  private final Workspace workspace;
  private final FileImport fileImport;
  private final SkippedQuestions passedOver;
  private final CompanyChooser companies;
  private final Dialogs dialogs;
  private final Words words;
  private final Consumer<String> toApplicant;
  private final Navigator navigator;
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
   * @param companies asks whose a new claim is
   * @param toApplicant leads to a field of the current applicant
   * @param navigator leads to claims of any applicant
   */
  public ClaimsPlace(
      Workspace workspace,
      FileImport fileImport,
      SkippedQuestions passedOver,
      CompanyChooser companies,
      Dialogs dialogs,
      Words words,
      Consumer<String> toApplicant,
      Navigator navigator) {
    this.workspace = workspace;
    this.fileImport = fileImport;
    this.passedOver = passedOver;
    this.companies = companies;
    this.dialogs = dialogs;
    this.words = words;
    this.toApplicant = toApplicant;
    this.navigator = navigator;
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
    list =
        new ClaimList(
            workspace,
            fileImport,
            dialogs,
            words,
            filter,
            button -> companies.whenOne(button, this::begin),
            this::firstSteps,
            navigator);
    subscription = workspace.openClaimProperty().subscribe(this::show);
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
  public void list(ClaimStatus claimStatus) {
    workspace.openClaimProperty().set(Optional.empty());
    filter.set(ClaimFilter.of(claimStatus));
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
    return new FirstSteps(workspace, fileImport, words, toApplicant);
  }

  /** Shows the items from which a new claim of a company is made. */
  public void begin(DossierEditor dossierEditor) {
    workspace.openClaimProperty().set(Optional.empty());
    fresh.ifPresent(NewClaim::close);
    NewClaim page =
        new NewClaim(
            workspace,
            dossierEditor,
            passedOver,
            words,
            claimId -> workspace.open(dossierEditor, claimId),
            () -> show(Optional.empty()));
    fresh = Optional.of(page);
    pane.getChildren().setAll(page);
  }

  private void show(Optional<Workspace.ClaimKey> key) {
    fresh.ifPresent(NewClaim::close);
    fresh = Optional.empty();
    page.ifPresent(ClaimPage::close);
    page = key.map(open -> new ClaimPage(workspace, open, dialogs, words, toApplicant, navigator));
    pane.getChildren().setAll(page.<Node>map(p -> p).orElse(list));
  }

  /** Whether the form of a claim is shown. */
  public boolean showsForm() {
    return page.filter(ClaimPage::showsForm).isPresent();
  }
}
