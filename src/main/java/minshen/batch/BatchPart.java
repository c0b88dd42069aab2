package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minshen.files.AtomicFiles;
import minshen.packet.PacketException;

/** One kind of files that are made of each company. */
public interface BatchPart {
  /** Whether it is made claim by claim: what is wrong with one does not touch the others. */
  default boolean isOfEachClaim() {
    return true;
  }

  /**
   * Adds its files to those that are not committed yet.
   *
   * @return the files, in their order
   * @throws PacketException if a packet or an upload set cannot be made
   * @throws minshen.form.UnprintableCharacterException if a value cannot be printed
   */
  List<Path> add(BatchJob job, AtomicFiles files) throws IOException, PacketException;
}
