package minshen.packet.convert;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a PDF of a file. */
@FunctionalInterface
public interface PageConverter {
  /**
   * Writes the pages of the file of a job.
   *
   * @param pdf where they are put
   * @return how many there are, at least 1
   * @throws ConversionException if the file cannot become pages, and it is known why
   * @throws IOException or any RuntimeException if it is damaged
   */
  int convert(ConversionJob job, Path pdf) throws ConversionException, IOException;
}
