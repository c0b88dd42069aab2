package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.PageConverter;

/** A file of which the program itself draws the pages. */
final class DrawnSource {
  private DrawnSource() {}

  static ConvertedPages read(SourceJob job, PageConverter converter)
      throws SourceException, IOException {
    Path pages = job.newFile(".pdf");
    try {
      return new ConvertedPages(pages, converter.convert(job, pages));
    } catch (ConversionException e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem(e);
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.broken", e);
    }
  }
}
