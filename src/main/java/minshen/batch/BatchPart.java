package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minshen.files.AtomicFiles;
import minshen.packet.PacketException;

/** One kind of files that are made of each company. */
public interface BatchPart {
  /**
   * What is made together: what is wrong with one of these does not touch the others. Claim by
   * claim unless a part says otherwise.
   */
  default List<BatchJob> split(BatchJob job) {
    return job.claimIds().stream().map(id -> job.of(List.of(id))).toList();
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
