package minshen.desktop.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Progress;
import minshen.dossier.Attachment;
import minshen.store.UserStore;

/** Takes files into the store, as attachments of an applicant's claims. */
final class Intake {
  /** Progress is counted in parts of this, so that it fits however large the files are. */
  private static final int PARTS = 1000;

  private final UserStore store;
  private final long applicant;

  Intake(UserStore store, long applicant) {
    this.store = store;
    this.applicant = applicant;
  }

  /**
   * Takes in files.
   *
   * @return the attachments, in the order of the files
   * @throws IOException if one cannot be read; those before it are taken in but attached to nothing
   */
  List<Attachment> take(String material, List<Path> files, Progress progress) throws IOException {
    long all = 1;
    for (Path file : files) {
      all += Files.size(file);
    }
    long size = all;
    long before = 0;
    List<Attachment> taken = new ArrayList<>();
    for (Path file : files) {
      long start = before;
      String name =
          store
              .contents()
              .put(
                  applicant,
                  file,
                  file.toAbsolutePath().normalize().toString(),
                  copied -> {
                    progress.checkCancelled();
                    progress.report((int) (PARTS * (start + copied) / size), PARTS);
                  });
      taken.add(new Attachment(material, name, Optional.empty()));
      before += Files.size(file);
    }
    return taken;
  }
}
