package minshen.store.salvage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables and indexes a store's file has, and where they begin. H2 keeps a map that says where
 * every other one is, a map of the names, and the statements that made the tables in a table.
 */
final class SalvagedCatalog {
  private static final int LAYOUT = 0;
  private static final int NAMES = 1;
  private static final int COLUMNS = 4;
  private static final Pattern TABLE =
      Pattern.compile("CREATE CACHED TABLE \"PUBLIC\"\\.\"([^\"]+)\".*", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}\"([^\"]+)\" ");
  private static final Pattern INDEX =
      Pattern.compile("CREATE .*? ON \"PUBLIC\"\\.\"([^\"]+)\"\\((.*)\\).*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final DamagedFile file;
  private final Map<String, String> layout = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final List<Index> indexes = new ArrayList<>();
  private final Set<Integer> committed = new HashSet<>();
  private final long version;

  /** Whether everything that says where things are could be read. */
  private boolean isWhole = true;

  /** A table: the name of its map, and its columns. */
  record Table(String map, List<String> columns) {
    /** The columns; where names are damaged, as they are in another store. */
    List<String> withNamesOf(Table other) {
      return Set.copyOf(columns).equals(Set.copyOf(other.columns)) ? columns : other.columns;
    }
  }

  /** An index of a table. */
  record Index(String map, String table, List<String> columns) {}

  /** What a file says; what it does not say any more is looked up in another one of its kind. */
  SalvagedCatalog(DamagedFile file, Optional<SalvagedCatalog> like) throws IOException {
    this.file = file;
    Optional<SavedChunk> newest = newestState();
    version = newest.map(SavedChunk::version).orElse(0L);
    readTexts(LAYOUT, newest.map(SavedChunk::root), layout);
    layout.forEach(
        (key, value) -> {
          if (key.startsWith("chunk.")) {
            SavedChunk.of(value, 0).ifPresent(file::add);
          }
        });
    readTexts(NAMES, root(NAMES), names);
    names.keySet().stream()
        .filter(name -> name.matches("name\\.undoLog-\\d{1,9}"))
        .forEach(name -> committed.add(Integer.parseInt(name.substring(13))));
    if (like.isPresent() && !isWhole) {
      like.get().names.forEach(names::putIfAbsent);
    }
    readStatements();
    like.ifPresent(this::complete);
  }

  /**
   * The newest chunk from which everything can be found; if there is none, the newest from which
   * anything can.
   */
  private Optional<SavedChunk> newestState() throws IOException {
    Optional<SavedChunk> newest = Optional.empty();
    for (SavedChunk chunk : file.chunks()) {
      if (chunk.root() != 0 && file.page(chunk.root()).filter(p -> p.map() == LAYOUT).isPresent()) {
        SavedMap<String, String> map =
            new SavedMap<>(file, LAYOUT, MapFormat.TEXTS, Optional.of(chunk.root()));
        map.read((_, _) -> {});
        if (map.isRead()) {
          return Optional.of(chunk);
        }
        newest = newest.or(() -> Optional.of(chunk));
      }
    }
    return newest;
  }

  private void readTexts(int map, Optional<Long> root, Map<String, String> into)
      throws IOException {
    SavedMap<String, String> texts = new SavedMap<>(file, map, MapFormat.TEXTS, root);
    texts.read(into::put);
    isWhole &= texts.gaps().isEmpty();
    texts.older((key, value, _) -> into.putIfAbsent(key, value));
  }

  private Optional<Long> root(int map) {
    String root = layout.get("root." + Integer.toHexString(map));
    try {
      return Optional.ofNullable(root)
          .map(text -> Long.parseUnsignedLong(text, 16))
          // Nothing was ever written into it.
          .or(() -> isWhole ? Optional.of(0L) : Optional.empty());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void readStatements() throws IOException {
    SavedMap<Long, Object[]> statements =
        map("table.0", new MapFormat.RowsOfTable(COLUMNS, committed::contains));
    Map<Long, Object[]> rows = new HashMap<>();
    statements.read(rows::put);
    isWhole &= statements.gaps().isEmpty();
    statements.older((key, row, _) -> rows.putIfAbsent(key, row));
    for (Object[] row : rows.values()) {
      String id = String.valueOf(row[0]);
      String statement = String.valueOf(row[COLUMNS - 1]);
      Matcher table = TABLE.matcher(statement);
      Matcher index = INDEX.matcher(statement);
      if (table.matches()) {
        tables.put(table.group(1), new Table("table." + id, all(COLUMN, statement)));
      } else if (index.matches()) {
        indexes.add(new Index("index." + id, index.group(1), all(QUOTED, index.group(2))));
      }
    }
  }

  /**
   * A table whose statement is damaged is one that nobody else is, in the map that it would have.
   */
  private void complete(SalvagedCatalog other) {
    Set<String> maps = new HashSet<>();
    tables.values().forEach(table -> maps.add(table.map));
    other.tables.forEach(
        (name, table) -> {
          Table known = tables.get(name);
          if (known == null
              && !maps.contains(table.map)
              && names.containsKey("name." + table.map)) {
            tables.put(name, table);
            other.indexes(name).forEach(indexes::add);
          } else if (known != null && known.columns.size() == table.columns.size()) {
            tables.put(name, new Table(known.map, known.withNamesOf(table)));
          }
        });
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** A map by its name. */
  <K, V> SavedMap<K, V> map(String name, MapFormat<K, V> form) {
    int id;
    try {
      id = Integer.parseInt(names.getOrDefault("name." + name, ""), 16);
    } catch (NumberFormatException e) {
      return new SavedMap<>(
          file, SavedMap.NONE, form, isWhole ? Optional.of(0L) : Optional.empty());
    }
    return new SavedMap<>(file, id, form, root(id));
  }

  /** The tables, by name. */
  Map<String, Table> tables() {
    return tables;
  }

  /** The indexes of a table. */
  List<Index> indexes(String table) {
    return indexes.stream().filter(index -> index.table.equals(table)).toList();
  }

  /** The transactions that are done although their traces are still there. */
  Set<Integer> committed() {
    return committed;
  }

  /** Whether this is what the last commit left, as far as anything in the file tells of it. */
  boolean isNewest() {
    return isWhole && version >= file.newest();
  }
}
