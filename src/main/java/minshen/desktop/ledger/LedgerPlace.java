package minshen.desktop.ledger;

import java.util.Optional;
import javafx.scene.Node;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 台账. */
public final class LedgerPlace implements Place {
  private final Workspace workspace;
  private final CompanyChooser companies;
  private final Dialogs dialogs;
  private final Words words;
  private Optional<LedgerPage> page = Optional.empty();

  /**
   * The place.
   *
   * @param companies asks whose a new row is
   */
  public LedgerPlace(Workspace workspace, CompanyChooser companies, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.companies = companies;
    this.dialogs = dialogs;
    this.words = words;
  }

  @Override
  public String title() {
    return "desktop.ledger";
  }

  @Override
  public Ikon icon() {
    return Feather.ARCHIVE;
  }

  @Override
  public Node build() {
    LedgerPage built = new LedgerPage(workspace, companies, dialogs, words);
    page = Optional.of(built);
    return built;
  }

  @Override
  public void close() {
    page.ifPresent(LedgerPage::close);
  }
}
