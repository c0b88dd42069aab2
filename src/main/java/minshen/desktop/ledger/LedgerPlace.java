package minshen.desktop.ledger;

import java.util.Optional;
import javafx.scene.Node;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Desk;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 台账. */
public final class LedgerPlace implements Place {
  private final Desk desk;
  private final Dialogs dialogs;
  private final Words words;
  private Optional<LedgerPage> page = Optional.empty();

  /** The place. */
  public LedgerPlace(Desk desk, Dialogs dialogs, Words words) {
    this.desk = desk;
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
    LedgerPage built = new LedgerPage(desk, dialogs, words);
    page = Optional.of(built);
    return built;
  }

  @Override
  public void close() {
    page.ifPresent(LedgerPage::close);
  }
}
