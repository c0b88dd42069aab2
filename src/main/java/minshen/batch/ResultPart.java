package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ResultJson;
import minshen.files.AtomicFiles;

/** The result of the calculation as JSON, for scripts. */
public record ResultPart() implements BatchPart {
  private static final String NAME = "result.json";

  @Override
  public List<BatchJob> split(BatchJob job) {
    return List.of(job);
  }

  @Override
  public List<Path> add(BatchJob job, AtomicFiles files) throws IOException {
    Assessment all = job.assessment();
    ResultJson result = new ResultJson(job.words());
    result.add(job.named(), Assessment.ofCalculation(all.library(), all.dossier()));
    Path file = job.folder().resolve(NAME);
    files.add(file, result.bytes());
    return List.of(file);
  }
}
