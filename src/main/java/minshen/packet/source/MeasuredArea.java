package minshen.packet.source;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The part of a page on which the boxes of a redaction are measured: the picture on a page made for
 * an image, as an image is shown without a page around it, and otherwise the whole page. In shares
 * of the page's width and height as it is shown.
 *
 * @param left the distance of the left edge from that of the page, 0 to 1
 * @param top the distance of the upper edge from that of the page, 0 to 1
 * @param width more than 0, up to 1
 * @param height more than 0, up to 1
 */
public record MeasuredArea(double left, double top, double width, double height) {
  /** All of a page. */
  public static final MeasuredArea WHOLE_PAGE = new MeasuredArea(0, 0, 1, 1);

  /**
   * The part of a page of a source. Pages made for images are neither turned nor cropped, and say
   * in their {@code ArtBox} where the picture is.
   */
  static MeasuredArea of(ReadySource source, PDPage page) {
    if (!source.kind().isImage()) {
      return WHOLE_PAGE;
    }
    PDRectangle sheet = page.getCropBox();
    PDRectangle picture = page.getArtBox();
    return new MeasuredArea(
        (picture.getLowerLeftX() - sheet.getLowerLeftX()) / sheet.getWidth(),
        (sheet.getUpperRightY() - picture.getUpperRightY()) / sheet.getHeight(),
        picture.getWidth() / sheet.getWidth(),
        picture.getHeight() / sheet.getHeight());
  }
}
