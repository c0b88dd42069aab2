package minshen.store.salvage;

import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A chunk of a store's file: what was written by one commit. Its pages never change, so that those
 * of older chunks show what was there before.
 *
 * @param id its number
 * @param version which commit it was
 * @param block where it begins, in blocks of the file
 * @param blocks how long it is
 * @param pages how many pages it has; 0 where its header is damaged
 * @param contents where the list of its pages lies, in bytes from its beginning; 0 if there is none
 * @param root the page at which the whole state of the store begins as it was then; 0 if not known
 * @param time when it was written, in milliseconds since the file was made; 0 if not known
 */
record SavedChunk(
    int id, long version, long block, int blocks, int pages, int contents, long root, long time) {

  /** From the line at its beginning, or the one that the file keeps of it elsewhere. */
  static Optional<SavedChunk> of(String line, long blockIfUnsaid) {
    try {
      Map<String, String> said = DataUtils.parseMap(line);
      int id = (int) DataUtils.readHexLong(said, "chunk", -1);
      SavedChunk chunk =
          new SavedChunk(
              id,
              DataUtils.readHexLong(said, "version", id),
              DataUtils.readHexLong(said, "block", blockIfUnsaid),
              (int) DataUtils.readHexLong(said, "len", 0),
              (int) DataUtils.readHexLong(said, "pages", 0),
              (int) DataUtils.readHexLong(said, "toc", 0),
              DataUtils.readHexLong(said, "root", 0),
              DataUtils.readHexLong(said, "time", 0));
      boolean makesSense = id >= 0 && chunk.blocks > 0 && chunk.block >= 2 && chunk.contents >= 0;
      return makesSense ? Optional.of(chunk) : Optional.empty();
    } catch (MVStoreException e) {
      return Optional.empty();
    }
  }

  /** From the line at its end, which tells less; where it begins may be damaged. */
  static Optional<SavedChunk> ofEnd(String line, long lastBlock) {
    int sum = line.lastIndexOf(",fletcher:");
    if (sum < 0 || !DamagedFile.sum(line.substring(0, sum)).equals(line.substring(sum + 10))) {
      return Optional.empty();
    }
    return of(line, 2).flatMap(chunk -> of(line, lastBlock + 1 - chunk.blocks));
  }

  /** Whether its header is whole. */
  boolean isWhole() {
    return pages > 0;
  }
}
