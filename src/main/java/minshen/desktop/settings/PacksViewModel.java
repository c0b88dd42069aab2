package minshen.desktop.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.work.Workspace;
import minshen.packs.PackEdition;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.VersionOrder;
import minshen.store.ClaimSummary;
import minshen.store.PackUse;
import minshen.words.Words;

/** Every version of every pack at hand, and which of them counts for what. */
final class PacksViewModel {
  /** So many digits tell one version from another. */
  private static final int SHA = 12;

  private final Workspace workspace;
  private final Words words;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();

  PacksViewModel(Workspace workspace, Words words) {
    this.workspace = workspace;
    this.words = words;
  }

  /**
   * A version.
   *
   * @param edition the version
   * @param title the document's title
   * @param what its id and version, where it comes from, its seal
   * @param use what it counts for, if it is one of several versions, or why it cannot be read
   */
  record Line(PackEdition edition, String title, String what, Optional<String> use) {}

  /** The versions of a pack together, the newest first. */
  ObservableList<Line> lines() {
    return lines;
  }

  /** Reads what is at hand. */
  void read() {
    workspace.tasks().runAside(workspace.packs().editions().onSuccess(this::show));
  }

  /**
   * Removes an imported version unless somebody needs it.
   *
   * @param removed what to do when it is gone
   * @param needed what to say when it is needed
   */
  void remove(Line line, Runnable removed, Consumer<String> needed) {
    workspace
        .tasks()
        .run(
            workspace
                .packs()
                .remove(line.edition())
                .onSuccess(
                    use -> {
                      if (use.any()) {
                        needed.accept(why(line.edition(), use));
                      } else {
                        removed.run();
                      }
                    }));
  }

  private void show(List<PackEdition> editions) {
    List<String> ids = new ArrayList<>(editions.stream().map(PackEdition::id).distinct().toList());
    lines.setAll(
        editions.stream()
            .sorted(
                Comparator.comparingInt((PackEdition e) -> ids.indexOf(e.id()))
                    .thenComparing(
                        Comparator.comparing(PackEdition::version, VersionOrder.OLDEST_FIRST)
                            .reversed()))
            .map(edition -> line(edition, isOneOfSeveral(edition, editions)))
            .toList());
  }

  private static boolean isOneOfSeveral(PackEdition edition, List<PackEdition> editions) {
    return editions.stream().filter(other -> other.id().equals(edition.id())).count() > 1;
  }

  private Line line(PackEdition edition, boolean oneOfSeveral) {
    String what =
        words.say(
            "desktop.settings.packs.what",
            edition.id(),
            edition.version(),
            words.say("desktop.settings.packs." + (edition.imported() ? "imported" : "bundled")),
            edition.sha256().substring(0, SHA));
    return new Line(
        edition,
        edition.pack().map(Pack::title).orElse(edition.name()),
        what,
        edition
            .refused()
            .map(why -> why.say(words))
            .or(() -> edition.pack().filter(_ -> oneOfSeveral).map(this::use)));
  }

  private String use(Pack pack) {
    Library library = workspace.library();
    List<Integer> years = List.copyOf(library.yearsOf(pack));
    boolean others = library.ofYears().stream().anyMatch(p -> p.id().equals(pack.id()));
    if (!library.counts(pack)) {
      return years.isEmpty()
          ? words.say("desktop.settings.packs.unused")
          : words.say("desktop.settings.packs.years", years);
    }
    if (!years.isEmpty()) {
      return words.say("desktop.settings.packs.years-and-others", years);
    }
    return words.say(
        others ? "desktop.settings.packs.other-years" : "desktop.settings.packs.all-years");
  }

  private String why(PackEdition edition, PackUse use) {
    if (!use.overlays().isEmpty()) {
      return words.say("desktop.settings.packs.base-of", edition.name(), use.overlays());
    }
    if (use.claims().isEmpty() && use.awards().isEmpty()) {
      return words.say("desktop.settings.packs.in-bin", edition.name(), use.binned());
    }
    if (use.claims().isEmpty()) {
      return words.say("desktop.settings.packs.in-ledger", edition.name(), use.awards().size());
    }
    ClaimSummary first = use.claims().getFirst();
    Optional<String> name = first.applicantName();
    return words.say(
        "desktop.settings.packs.in-use",
        edition.name(),
        use.claims().size(),
        name.orElse(words.say("desktop.nameless")),
        first.item());
  }
}
