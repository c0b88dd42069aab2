package minshen.desktop.applicants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.RecentCompanies;
import minshen.desktop.work.Workspace;
import minshen.store.ApplicantSummary;
import minshen.words.Words;

/**
 * Asks for a company where an action needs one, those worked on last first. The one chosen is the
 * one that is worked on, everywhere.
 */
public final class CompanyChooser {
  private final Workspace workspace;
  private final RecentCompanies recent;
  private final Words words;

  /** The companies of a workspace. */
  public CompanyChooser(Workspace workspace, RecentCompanies recent, Words words) {
    this.workspace = workspace;
    this.recent = recent;
    this.words = words;
  }

  /** Lets the user choose a company, or all of them, below a button. */
  public void pick(Node button) {
    List<Optional<ApplicantSummary>> entries = new ArrayList<>();
    entries.add(Optional.empty());
    recent.inOrder().forEach(applicant -> entries.add(Optional.of(applicant)));
    open(
        button,
        entries,
        chosen ->
            chosen.ifPresentOrElse(
                one -> workspace.choose(one.id()),
                () -> {
                  workspace.openClaimProperty().set(Optional.empty());
                  workspace.currentProperty().set(Optional.empty());
                }));
  }

  /** Goes on with the company worked on, the only one, or the one that is chosen. */
  public void whenOne(Node button, Consumer<DossierEditor> then) {
    Optional<DossierEditor> current = workspace.currentProperty().get();
    if (current.isPresent()) {
      then.accept(current.get());
    } else if (workspace.applicants().size() == 1) {
      workspace.choose(workspace.applicants().getFirst().id(), then);
    } else {
      open(
          button,
          recent.inOrder().stream().map(Optional::of).toList(),
          chosen -> workspace.choose(chosen.orElseThrow().id(), then));
    }
  }

  private void open(
      Node button,
      List<Optional<ApplicantSummary>> entries,
      Consumer<Optional<ApplicantSummary>> then) {
    new SearchPicker<Optional<ApplicantSummary>>(
            entry -> entry.map(this::name).orElse(words.say("desktop.company.all")),
            words.say("desktop.company.search"),
            words.say("desktop.claim.no-match"),
            then)
        .open(button, entries);
  }

  private String name(ApplicantSummary applicant) {
    return applicant.name().orElse(words.say("desktop.nameless"));
  }
}
