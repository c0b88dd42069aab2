package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a PDF of our own smaller: its large images become coarser, all else stays as it is. */
public final class PdfReduction {
  private PdfReduction() {}

  /**
   * Writes a PDF anew.
   *
   * @param from as it is
   * @param to as it becomes
   * @param pages how many pages it has
   * @param checkCancelled called often; what it throws ends the work and comes out as it is
   * @return how many bytes it has then
   */
  public static long reduce(
      Path from, Path to, int pages, ImageLevel level, Runnable checkCancelled) throws IOException {
    SourceLimits limits =
        SourceLimits.standard()
            .withImages(new ImageOptions(false, level.quality(), ImageOptions.STANDARD.maxDpi()));
    ImageShrinking shrinking = new ImageShrinking(limits, level.dpi(), checkCancelled);
    return PageCopies.copy(
        from,
        to,
        1,
        pages,
        (images, page) -> shrinking.shrink(images, longer(page)),
        checkCancelled);
  }

  static double longer(PdfPage page) {
    Rectangle seen = page.getCropBox();
    return Math.max(seen.getWidth(), seen.getHeight());
  }
}
