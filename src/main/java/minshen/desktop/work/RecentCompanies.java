package minshen.desktop.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import minshen.store.ApplicantSummary;

/** The companies that were worked on last; the next start begins with the last of them. */
public final class RecentCompanies {
  private static final String RECENT = "companies.recent";
  private static final String CURRENT = "companies.current";
  private static final int MOST = 12;

  private final Workspace workspace;
  private final Subscription subscription;

  /** From now on every company that a workspace works on is noted. */
  public RecentCompanies(Workspace workspace) {
    this.workspace = workspace;
    subscription = workspace.currentProperty().subscribe((_, current) -> note(current));
  }

  /** Works on the company that was worked on when the program ended, if it is still there. */
  public void resume() {
    workspace
        .settings()
        .text(CURRENT)
        .flatMap(RecentCompanies::number)
        .filter(id -> workspace.applicants().stream().anyMatch(a -> a.id() == id))
        // The claim that lay open comes back as well, whichever company's it is.
        .ifPresent(
            id ->
                workspace.dossierEditor(
                    id, editor -> workspace.currentProperty().set(Optional.of(editor))));
  }

  /** All companies, those worked on last first, the others in their order. */
  public List<ApplicantSummary> inOrder() {
    List<Long> recent = recent();
    return workspace.applicants().stream()
        .sorted(
            Comparator.comparingInt(
                applicant -> {
                  int place = recent.indexOf(applicant.id());
                  return place < 0 ? Integer.MAX_VALUE : place;
                }))
        .toList();
  }

  /** Lets go of the workspace. */
  public void close() {
    subscription.unsubscribe();
  }

  private void note(Optional<DossierEditor> current) {
    Settings settings = workspace.settings();
    settings.set(CURRENT, current.map(editor -> Long.toString(editor.id())).orElse(""));
    current.ifPresent(
        editor -> {
          List<Long> recent = new ArrayList<>(recent());
          recent.remove(editor.id());
          recent.addFirst(editor.id());
          settings.set(
              RECENT, String.join("\n", recent.stream().limit(MOST).map(String::valueOf).toList()));
        });
  }

  private List<Long> recent() {
    return workspace
        .settings()
        .text(RECENT)
        .orElse("")
        .lines()
        .flatMap(line -> number(line).stream())
        .toList();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
