package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Set;

/** Pictures (ISO 19005-2, 6.2.8), told by what they say of themselves and not by their pixels. */
final class ImageCheck {
  private static final Set<Integer> BITS = Set.of(1, 2, 4, 8, 16);

  private static final Set<String> INLINE_FILTERS =
      Set.of(
          "ASCIIHexDecode",
          "ASCII85Decode",
          "FlateDecode",
          "RunLengthDecode",
          "CCITTFaxDecode",
          "DCTDecode",
          "AHx",
          "A85",
          "Fl",
          "RL",
          "CCF",
          "DCT");

  private final ColourCheck colours;

  ImageCheck(ColourCheck colours) {
    this.colours = colours;
  }

  /** Looks at a picture; it becomes one whose pixels are not smoothed. */
  void image(PdfStream image, PdfDictionary resources) throws HinderedException {
    // Printers smooth it or not as they do anyway.
    image.remove(PdfName.Interpolate);
    properties(image, resources);
    for (PdfName mask : new PdfName[] {PdfName.SMask, PdfName.Mask}) {
      if (image.getAsStream(mask) != null) {
        image(image.getAsStream(mask), resources);
      }
    }
  }

  private void properties(PdfStream image, PdfDictionary resources) throws HinderedException {
    States.intent(image.get(PdfName.Intent));
    boolean stencil = Boolean.TRUE.equals(image.getAsBool(PdfName.ImageMask));
    boolean jpeg2000 = isJpeg2000(image.get(PdfName.Filter));
    PdfNumber bits = image.getAsNumber(PdfName.BitsPerComponent);
    if (bits != null && !(stencil ? bits.intValue() == 1 : BITS.contains(bits.intValue()))) {
      throw new HinderedException("image");
    }
    PdfObject space = image.get(PdfName.ColorSpace);
    if (jpeg2000) {
      Jpeg2000.check(image.getBytes(false), space != null);
    }
    if (!stencil && !(jpeg2000 && space == null)) {
      colours.check(space, resources);
    }
  }

  private static boolean isJpeg2000(PdfObject filter) {
    return PdfName.JPXDecode.equals(filter)
        || (filter instanceof PdfArray all && all.contains(PdfName.JPXDecode));
  }

  /** Looks at a picture within a content, which stays as it is. */
  void inline(PdfStream image, PdfDictionary resources) throws HinderedException {
    PdfObject smooth = either(image, PdfName.Interpolate, "I");
    PdfNumber bits = (PdfNumber) either(image, PdfName.BitsPerComponent, "BPC");
    boolean stencil = isTrue(either(image, PdfName.ImageMask, "IM"));
    if (isTrue(smooth)
        || (bits != null && !(stencil ? bits.intValue() == 1 : BITS.contains(bits.intValue())))) {
      throw new HinderedException("image");
    }
    filter(either(image, PdfName.Filter, "F"));
    States.intent(image.get(PdfName.Intent));
    PdfObject space = either(image, PdfName.ColorSpace, "CS");
    if (space instanceof PdfName name) {
      colours.named(name, resources);
    } else if (!stencil) {
      colours.check(space, resources);
    }
  }

  private static PdfObject either(PdfDictionary image, PdfName name, String brief) {
    PdfObject value = image.get(name);
    return value == null ? image.get(new PdfName(brief)) : value;
  }

  private static boolean isTrue(PdfObject value) {
    return value != null && value.toString().equals("true");
  }

  private static void filter(PdfObject filter) throws HinderedException {
    if (filter instanceof PdfArray all) {
      for (int i = 0; i < all.size(); i++) {
        filter(all.get(i));
      }
    } else if (filter != null
        && !(filter instanceof PdfName name && INLINE_FILTERS.contains(name.getValue()))) {
      throw new HinderedException("filter", filter.toString().replace("/", ""));
    }
  }
}
