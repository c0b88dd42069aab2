package minshen.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.store.pack.BundledPacks;
import minshen.store.pack.SealedPack;
import minshen.store.tables.PackTables;
import minshen.words.Message;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The policy packs of a database: packs in, the library out. */
public final class PolicyStore {
  private final Jdbi jdbi;

  /** The packs of a database whose tables {@link Migrations} has made. */
  public PolicyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The packs that come with the program, by way of a database in memory that is gone afterwards:
   * the same way from pack to amount as in the workbench, without touching the user's store.
   */
  public static Library bundled() {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    Jdbi jdbi = Jdbi.create(memory);
    // A database in memory lasts as long as a connection to it is open.
    try (Handle _ = jdbi.open()) {
      Migrations.run(memory);
      PolicyStore store = new PolicyStore(jdbi);
      store.loadBundled();
      return store.library();
    }
  }

  /** Loads the packs that come with the program, as far as they are not there yet. */
  public void loadBundled() {
    BundledPacks.read().forEach(this::load);
  }

  /**
   * Loads a pack. The same version of the same files is there already: nothing happens.
   *
   * @throws InputException if that version is there with other contents, or an item of the pack
   *     belongs to another pack
   */
  public void load(SealedPack sealed) {
    jdbi.useTransaction(
        handle -> {
          PackTables tables = new PackTables(handle);
          Pack pack = sealed.pack();
          Optional<String> loaded = tables.sha256(pack.id(), pack.version());
          if (loaded.isEmpty()) {
            refuseTakenItems(pack, tables.itemsBeside(pack.id()));
            tables.write(pack, sealed.sha256());
          } else if (!loaded.get().equals(sealed.sha256())) {
            throw refusal(
                pack,
                "store.changed",
                pack.id(),
                pack.version(),
                loaded.get().substring(0, 12),
                sealed.sha256().substring(0, 12));
          }
        });
  }

  /** Every pack in its newest version. */
  public Library library() {
    return new Library(jdbi.withHandle(handle -> new PackTables(handle).newest()));
  }

  private static void refuseTakenItems(Pack pack, Map<String, String> taken) {
    for (Item item : pack.items()) {
      if (taken.containsKey(item.id())) {
        throw refusal(pack, "store.item-taken", item.id(), taken.get(item.id()));
      }
    }
  }

  private static InputException refusal(Pack pack, String key, Object... arguments) {
    return new InputException(Place.of(pack.id()), Message.of(key, arguments));
  }
}
