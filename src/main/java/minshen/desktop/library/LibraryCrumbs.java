package minshen.desktop.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.util.Callback;
import minshen.policy.Clause;
import minshen.policy.Pack;
import org.controlsfx.control.BreadCrumbBar;

/** Where one reads: the document, what is around a clause, and the page; each leads there. */
final class LibraryCrumbs extends BreadCrumbBar<LibraryCrumbs.Crumb> {
  private static final int LONGEST = 14;

  LibraryCrumbs(Consumer<LibraryPage> go) {
    setId("library-crumbs");
    getStyleClass().add("library-crumbs");
    // The page that is shown decides what the crumbs are.
    setAutoNavigationEnabled(false);
    setMinWidth(0);
    Callback<TreeItem<Crumb>, Button> plain = getCrumbFactory();
    setCrumbFactory(crumb -> whole(plain.call(crumb), crumb.getValue().page().name()));
    setOnCrumbAction(event -> go.accept(event.getSelectedCrumb().getValue().page()));
  }

  /** A page on the way. The bar shows what its string says. */
  record Crumb(LibraryPage page) {
    @Override
    public String toString() {
      String name = page.name();
      return name.codePointCount(0, name.length()) <= LONGEST
          ? name
          : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
  }

  /** The bar never lets a crumb give way, so long names are cut; they can be read whole. */
  private static Button whole(Button crumb, String name) {
    crumb.setTooltip(new Tooltip(name));
    crumb.setAccessibleText(name);
    return crumb;
  }

  /** Shows the way to a page. */
  void show(LibraryPage page) {
    setSelectedCrumb(buildTreeModel(way(page)));
  }

  private static Crumb[] way(LibraryPage page) {
    Deque<Crumb> way = new ArrayDeque<>();
    way.push(new Crumb(page));
    LibraryPage document = new LibraryPage.Document(page.pack());
    if (page instanceof LibraryPage.Provision(Pack pack, Clause clause)) {
      Optional<Clause> around = clause.within().flatMap(pack::clause);
      while (around.isPresent()) {
        LibraryPage within = new LibraryPage.Provision(pack, around.get());
        // The outermost clause of some documents is called as the document is.
        if (!within.name().equals(document.name())) {
          way.push(new Crumb(within));
        }
        around = around.get().within().flatMap(pack::clause);
      }
    }
    if (!(page instanceof LibraryPage.Document)) {
      way.push(new Crumb(document));
    }
    return way.toArray(Crumb[]::new);
  }
}
