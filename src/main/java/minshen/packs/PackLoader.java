package minshen.packs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packs.tables.PackMigrations;
import minshen.packs.tables.PackTables;
import minshen.packs.tables.SealedPack;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.words.Message;
import org.h2.jdbcx.JdbcDataSource;

/** The policy packs of a database: packs in, the library out. */
public final class PackLoader {
  private final Connection connection;

  /** The packs of a database whose tables {@link PackMigrations} or the store has made. */
  public PackLoader(Connection connection) {
    this.connection = connection;
  }

  /**
   * The packs that come with the program, by way of a database in memory that is gone afterwards:
   * the same way from pack to amount as in the workbench, without touching the user's store.
   */
  public static Library bundled() {
    return with(List.of());
  }

  /** The packs that come with the program, and some that the user chose for this run. */
  public static Library with(List<PackFiles> chosen) {
    return load(List.of(), chosen).library();
  }

  /**
   * Packs that went from their files through the tables to the model.
   *
   * @param versions every version of every pack
   * @param chosen those of them that the user chose
   * @param refused packs that were kept from earlier and are not among them
   * @param seals the SHA-256 of the files of each version
   */
  public record Loaded(
      List<Pack> versions, List<Pack> chosen, List<Refused> refused, Map<String, String> seals) {
    /** The library that they make, in which those that were chosen count for every year. */
    public Library library() {
      return Library.of(versions, chosen).sealed(seals);
    }

    /** The library in which those that were chosen count before others for the years they name. */
    public Library withChosen() {
      Library library = Library.of(versions, List.of());
      for (Pack pack : chosen) {
        library = library.counting(pack);
      }
      return library.sealed(seals);
    }
  }

  /**
   * A pack kept from earlier that this program does not take.
   *
   * @param name how it was called when it was read
   * @param why what is wrong with it
   */
  public record Refused(String name, InputException why) {}

  /**
   * The packs that come with the program, with others beside them, by the same way.
   *
   * @param kept packs kept from earlier; one that this program refuses is left out
   * @param chosen packs that the user chose for this run
   * @throws InputException for the first mistake in a chosen one
   */
  public static Loaded load(List<PackFiles> kept, List<PackFiles> chosen) {
    // Reading the files takes as long as opening the database: each has a core of its own.
    CompletableFuture<List<SealedPack>> bundled = CompletableFuture.supplyAsync(BundledPacks::read);
    JdbcDataSource memory = new JdbcDataSource();
    // Without a name the database belongs to this one connection, and ends with it.
    memory.setURL("jdbc:h2:mem:");
    try (Connection connection = memory.getConnection()) {
      PackMigrations.run(connection);
      PackLoader store = new PackLoader(connection);
      bundled.join().forEach(store::load);
      return store.loaded(kept, chosen);
    } catch (SQLException e) {
      throw new PackTablesException(e);
    } catch (CompletionException e) {
      // A mistake in a pack is told as such, whichever thread found it.
      throw e.getCause() instanceof InputException mistake ? mistake : e;
    }
  }

  private Loaded loaded(List<PackFiles> kept, List<PackFiles> chosen) {
    PackShelf shelf = new PackShelf(Stream.concat(kept.stream(), chosen.stream()).toList());
    List<Refused> refused = new ArrayList<>();
    for (PackFiles files : kept) {
      try {
        load(PackReader.read(shelf.resolved(files)));
      } catch (InputException e) {
        refused.add(new Refused(files.place().file(), e));
      }
    }
    List<Pack> byChoice = new ArrayList<>();
    for (PackFiles files : chosen) {
      SealedPack sealed = PackReader.read(shelf.resolved(files));
      load(sealed);
      byChoice.add(sealed.pack());
    }
    List<SealedPack> all = versions();
    List<Pack> versions = packs(all);
    return new Loaded(
        versions,
        versions.stream()
            .filter(v -> byChoice.stream().anyMatch(c -> v.edition().equals(c.edition())))
            .toList(),
        refused,
        seals(all));
  }

  /**
   * Loads a pack, whole or not at all. The same version of the same files is there already: nothing
   * happens.
   *
   * @throws InputException if that version is there with other contents, or an item of the pack
   *     belongs to another pack
   */
  public void load(SealedPack sealed) {
    try {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        loadNew(sealed);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(before);
      }
    } catch (SQLException e) {
      throw new PackTablesException(e);
    }
  }

  private void loadNew(SealedPack sealed) throws SQLException {
    PackTables tables = new PackTables(connection);
    Pack pack = sealed.pack();
    Optional<String> loaded = tables.sha256(pack.id(), pack.version());
    if (loaded.isEmpty()) {
      refuseTakenItems(pack, tables.itemsBeside(pack.id()));
      tables.write(sealed);
    } else if (!loaded.get().equals(sealed.sha256())) {
      throw refusal(
          pack,
          "packs.changed",
          pack.id(),
          pack.version(),
          loaded.get().substring(0, 12),
          sealed.sha256().substring(0, 12));
    }
  }

  /** The packs, of each the version that counts. */
  public Library library() {
    List<SealedPack> all = versions();
    return Library.of(packs(all), List.of()).sealed(seals(all));
  }

  private static List<Pack> packs(List<SealedPack> all) {
    return all.stream().map(SealedPack::pack).toList();
  }

  private static Map<String, String> seals(List<SealedPack> all) {
    return all.stream().collect(Collectors.toMap(one -> one.pack().edition(), SealedPack::sha256));
  }

  /** Every version of every pack, in the order in which they were loaded. */
  public List<SealedPack> versions() {
    try {
      return new PackTables(connection).all();
    } catch (SQLException e) {
      throw new PackTablesException(e);
    }
  }

  private static void refuseTakenItems(Pack pack, Map<String, String> taken) {
    for (Item item : pack.items()) {
      if (taken.containsKey(item.id())) {
        throw refusal(pack, "packs.item-taken", item.id(), taken.get(item.id()));
      }
    }
  }

  private static InputException refusal(Pack pack, String key, Object... arguments) {
    return new InputException(SourceLocation.of(pack.id()), Message.of(key, arguments));
  }
}
