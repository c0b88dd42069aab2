package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minshen.packet.convert.program.HeifProgram;

/** A photograph of a telephone becomes a page through a program that can decode it, if any. */
final class HeifSource {
  private HeifSource() {}

  static ConvertedPages read(SourceJob job) throws SourceException, IOException {
    HeifProgram program =
        HeifProgram.installed().orElseThrow(() -> job.problem("packet.source.heif"));
    List<Path> pictures;
    try {
      pictures = program.decode(job, job.newFolder());
    } catch (IOException e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.heif-failed", program.name());
    }
    job.throwWhatIsNotOfTheFile();
    if (pictures.isEmpty()) {
      throw job.problem("packet.source.heif-failed", program.name());
    }
    SourceJob picture = job.decoded(pictures.getFirst());
    ConvertedPages pages = ImageSource.read(picture, SourceKind.PNG);
    picture.remarks().forEach(job::remark);
    if (pictures.size() > 1) {
      job.remark("packet.source.heif-more", pictures.size());
    }
    return pages;
  }
}
