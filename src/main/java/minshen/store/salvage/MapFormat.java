package minshen.store.salvage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.db.ValueDataType;
import org.h2.value.Value;

/**
 * How the entries of a map are written.
 *
 * @param <K> its keys
 * @param <V> its values
 */
interface MapFormat<K, V> {
  /** The maps that say where everything is. */
  MapFormat<String, String> TEXTS =
      new MapFormat<>() {
        @Override
        public String key(ByteBuffer from) {
          return DataUtils.readString(from);
        }

        @Override
        public List<Optional<String>> values(ByteBuffer from, int count) {
          List<Optional<String>> values = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            values.add(Optional.of(DataUtils.readString(from)));
          }
          return values;
        }

        @Override
        public int compare(String one, String other) {
          return one.compareTo(other);
        }

        @Override
        public boolean isOfSingles() {
          return true;
        }
      };

  /** Reads a key. */
  K key(ByteBuffer from);

  /** Reads the values of a leaf; one that does not count is empty. */
  List<Optional<V>> values(ByteBuffer from, int count);

  /** Compares two keys that lie in a map beside each other. */
  int compare(K one, K other);

  /** Whether an entry is of use where those beside it make no sense. */
  default boolean isOfSingles() {
    return false;
  }

  /**
   * The rows of a table, by their numbers.
   *
   * @param columns how many columns it has
   * @param isCommitted whether a transaction was, by its number
   */
  record RowsOfTable(int columns, IntPredicate isCommitted) implements MapFormat<Long, Object[]> {
    private static final int LOG_BITS = 40;
    private static final ValueDataType VALUES = new ValueDataType();

    @Override
    public Long key(ByteBuffer from) {
      return DataUtils.readVarLong(from);
    }

    @Override
    public List<Optional<Object[]>> values(ByteBuffer from, int count) {
      List<Optional<Object[]>> rows = new ArrayList<>();
      boolean plain = from.get() == 0;
      for (int i = 0; i < count; i++) {
        long operation = plain ? 0 : DataUtils.readVarLong(from);
        rows.add(operation == 0 ? Optional.of(row(from)) : changing(from, operation));
      }
      return rows;
    }

    /** A row that was being changed when the file was written last. */
    private Optional<Object[]> changing(ByteBuffer from, long operation) {
      byte flags = from.get();
      Optional<Object[]> after = (flags & 1) == 0 ? Optional.empty() : Optional.of(row(from));
      Optional<Object[]> before = (flags & 2) == 0 ? Optional.empty() : Optional.of(row(from));
      return isCommitted.test((int) (operation >>> LOG_BITS)) ? after : before;
    }

    private Object[] row(ByteBuffer from) {
      return cells(from, columns);
    }

    /** Bytes as they are, nothing as null, and all else as text. */
    static Object[] cells(ByteBuffer from, int count) {
      Object[] cells = new Object[count];
      for (int i = 0; i < count; i++) {
        Value value = VALUES.read(from);
        cells[i] =
            value.getValueType() == Value.NULL
                ? null
                : value.getValueType() == Value.VARBINARY ? value.getBytes() : value.getString();
      }
      return cells;
    }

    @Override
    public int compare(Long one, Long other) {
      return Long.compare(one, other);
    }
  }

  /**
   * What an index knows of a row.
   *
   * @param row the number of the row
   * @param cells what it says in the columns of the index
   */
  record Entry(long row, List<Object> cells) {}

  /**
   * The entries of an index.
   *
   * @param columns how many columns it has
   */
  record EntriesOfIndex(int columns) implements MapFormat<Entry, Boolean> {
    @Override
    public Entry key(ByteBuffer from) {
      long row = DataUtils.readVarLong(from);
      return new Entry(row, Arrays.asList(RowsOfTable.cells(from, columns)));
    }

    @Override
    public List<Optional<Boolean>> values(ByteBuffer from, int count) {
      boolean plain = from.get() == 0;
      for (int i = 0; !plain && i < count; i++) {
        if (DataUtils.readVarLong(from) != 0) {
          from.get();
        }
      }
      return Collections.nCopies(count, Optional.of(true));
    }

    /** In which order an index is does not matter here. */
    @Override
    public int compare(Entry one, Entry other) {
      return -1;
    }
  }
}
