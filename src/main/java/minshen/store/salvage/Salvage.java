package minshen.store.salvage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What can still be read of the damaged file of a store. The file is only read. */
public final class Salvage implements Closeable {
  private final DamagedFile file;
  private final SalvagedCatalog catalog;

  private Salvage(DamagedFile file, SalvagedCatalog catalog) {
    this.file = file;
    this.catalog = catalog;
  }

  /**
   * Looks at a file.
   *
   * @param like the file of a new store: it tells what its tables are where the damaged one does
   *     not any more
   * @throws IOException if the disk does not let it be read
   */
  public static Salvage of(Path path, Path like) throws IOException {
    DamagedFile file = DamagedFile.open(path);
    try (DamagedFile other = DamagedFile.open(like)) {
      SalvagedCatalog known = new SalvagedCatalog(other, Optional.empty());
      return new Salvage(file, new SalvagedCatalog(file, Optional.of(known)));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Whether the last commits cannot be read any more: this is the state before them. */
  public boolean isBehind() {
    return !catalog.isNewest();
  }

  /** A table of it; empty if it has none of that name. */
  public Optional<SalvagedTable> table(String name) {
    return Optional.ofNullable(catalog.tables().get(name))
        .map(table -> new SalvagedTable(file, catalog, name, table));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
