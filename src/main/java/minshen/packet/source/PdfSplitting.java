package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a PDF of our own into as few parts of a size as there can be, pages in their order. What
 * pages share, such as fonts, stands in each part that needs it.
 */
public final class PdfSplitting {
  private final Path from;
  private final int pages;
  private final long limit;
  private final Path folder;
  private final Runnable checkCancelled;

  private PdfSplitting(Path from, int pages, long limit, Path folder, Runnable checkCancelled) {
    this.from = from;
    this.pages = pages;
    this.limit = limit;
    this.folder = folder;
    this.checkCancelled = checkCancelled;
  }

  /**
   * A part.
   *
   * @param pdf its pages
   * @param first its first page in the whole, from 1
   * @param last its last page in the whole
   * @param bytes its size; more than the limit only if it is a single page that does not fit
   */
  public record Part(Path pdf, int first, int last, long bytes) {}

  /**
   * The parts of a PDF.
   *
   * @param pages how many pages it has
   * @param limit the most bytes that a part may have
   * @param folder where the parts are put
   */
  public static List<Part> split(
      Path from, int pages, long limit, Path folder, Runnable checkCancelled) throws IOException {
    return new PdfSplitting(from, pages, limit, folder, checkCancelled).parts();
  }

  private List<Part> parts() throws IOException {
    List<Part> parts = new ArrayList<>();
    int count = Math.max(1, (int) (pages * limit / Math.max(limit, Files.size(from))));
    for (int first = 1; first <= pages; first = parts.getLast().last() + 1) {
      parts.add(longest(first, count));
      count = parts.getLast().last() - first + 1;
    }
    return parts;
  }

  /**
   * The longest part from a page that fits; a page that does not fit is one by itself.
   *
   * @param guess how many pages may fit
   */
  private Part longest(int first, int guess) throws IOException {
    int most = pages - first + 1;
    Part best = part(first, 1);
    int fits = 1;
    int tooMany = most + 1;
    int attempt = Math.clamp(guess, 1, most);
    while (best.bytes() <= limit && tooMany - fits > 1) {
      attempt = Math.clamp(attempt, fits + 1, tooMany - 1);
      Part longer = part(first, attempt);
      if (longer.bytes() <= limit) {
        Files.delete(best.pdf());
        best = longer;
        fits = attempt;
        // Near the guess one more is likely to be the end; far from it, the steps double.
        attempt = fits == guess ? fits + 1 : tooMany > most ? fits * 2 : (fits + tooMany) / 2;
      } else {
        Files.delete(longer.pdf());
        tooMany = attempt;
        attempt = (fits + tooMany) / 2;
      }
    }
    return best;
  }

  private Part part(int first, int count) throws IOException {
    Path file = Files.createTempFile(folder, "part", ".pdf");
    int last = first + count - 1;
    long bytes =
        PageCopies.copy(from, file, first, last, PageCopies.Images.AS_THEY_ARE, checkCancelled);
    return new Part(file, first, last, bytes);
  }
}
