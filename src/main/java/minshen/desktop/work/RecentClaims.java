package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The claims opened last, the newest first. */
public final class RecentClaims {
  private static final int MOST = 12;

  private final Workspace workspace;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final Subscription subscription;

  /**
   * A claim, as it can be noted down.
   *
   * @param dossierEditor the number of its editor
   * @param claim its id there
   */
  public record Entry(long dossierEditor, String claim) {
    /** The claim of a note; empty if it is none. */
    public static Optional<Entry> read(String note) {
      int slash = note.indexOf('/');
      try {
        return Optional.of(
            new Entry(Long.parseLong(note.substring(0, slash)), note.substring(slash + 1)));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }

    /** The claim noted down. */
    public String note() {
      return dossierEditor + "/" + claim;
    }
  }

  /** What was noted down, and from now on every claim that is opened on a workspace. */
  public RecentClaims(Workspace workspace, List<String> notes) {
    this.workspace = workspace;
    notes.stream().flatMap(note -> Entry.read(note).stream()).limit(MOST).forEach(entries::add);
    subscription = workspace.openClaimProperty().subscribe(open -> open.ifPresent(this::opened));
  }

  /** The claims, the newest first; some may be gone since. */
  public ObservableList<Entry> entries() {
    return entries;
  }

  /** Opens one of them, if it is still there. */
  public void open(Entry entry) {
    workspace.open(entry.dossierEditor(), entry.claim());
  }

  /** Lets go of the workspace. */
  public void close() {
    subscription.unsubscribe();
  }

  private void opened(Workspace.ClaimKey key) {
    Entry entry = new Entry(key.dossierEditor().id(), key.id());
    entries.remove(entry);
    entries.addFirst(entry);
    if (entries.size() > MOST) {
      entries.removeLast();
    }
  }
}
