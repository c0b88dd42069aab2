package minshen.desktop.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.policy.Clause;
import minshen.policy.Pack;
import org.controlsfx.control.BreadCrumbBar;

/** Where one reads: the document, what is around a clause, and the page; each leads there. */
final class LibraryCrumbs extends BreadCrumbBar<LibraryCrumbs.Crumb> {
  private static final int LONGEST = 26;

  LibraryCrumbs(Consumer<LibraryPage> go) {
    setId("library-crumbs");
    getStyleClass().add("library-crumbs");
    // The page that is shown decides what the crumbs are.
    setAutoNavigationEnabled(false);
    setOnCrumbAction(event -> go.accept(event.getSelectedCrumb().getValue().page()));
  }

  /** A page on the way. The bar shows what its string says. */
  record Crumb(LibraryPage page) {
    @Override
    public String toString() {
      String name = page.name();
      return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
  }

  /** Shows the way to a page. */
  void show(LibraryPage page) {
    setSelectedCrumb(buildTreeModel(way(page)));
  }

  private static Crumb[] way(LibraryPage page) {
    Deque<Crumb> way = new ArrayDeque<>();
    way.push(new Crumb(page));
    if (page instanceof LibraryPage.Provision(Pack pack, Clause clause)) {
      Optional<Clause> around = clause.within().flatMap(pack::clause);
      while (around.isPresent()) {
        way.push(new Crumb(new LibraryPage.Provision(pack, around.get())));
        around = around.get().within().flatMap(pack::clause);
      }
    }
    if (!(page instanceof LibraryPage.Document)) {
      way.push(new Crumb(new LibraryPage.Document(page.pack())));
    }
    return way.toArray(Crumb[]::new);
  }
}
