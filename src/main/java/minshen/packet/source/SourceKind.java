package minshen.packet.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that can become pages of a packet. */
public enum SourceKind {
  /** A PDF of any version. */
  PDF("pdf"),
  /** OFD, the fixed layout of Chinese e-invoices and official documents. */
  OFD("ofd"),
  /** JPEG, also with four colours. */
  JPEG("jpg jpeg jpe jfif"),
  /** PNG. */
  PNG("png"),
  /** GIF; of a moving one, the first picture. */
  GIF("gif"),
  /** TIFF of one page or many. */
  TIFF("tif tiff"),
  /** Windows bitmap. */
  BMP("bmp dib"),
  /** WebP; of a moving one, the first picture. */
  WEBP("webp"),
  /** JPEG 2000, alone or in its own container. */
  JPEG2000("jp2 j2k j2c jpc jpf jpx"),
  /** JBIG2, as scanners pack two colours. */
  JBIG2("jb2 jbig2"),
  /** HEIC, HEIF and AVIF, as telephones take photographs. */
  HEIF("heic heif hif avif"),
  /** A text for Word, WPS or Writer. */
  WORD("docx docm dotx dotm doc dot wps odt ott rtf"),
  /** A workbook for Excel, WPS or Calc. */
  EXCEL("xlsx xlsm xlsb xltx xls et ods ots"),
  /** Slides for PowerPoint, WPS or Impress. */
  SLIDES("pptx pptm potx ppt dps odp otp"),
  /** The XML of an electronic invoice (数电发票). */
  INVOICE_XML("xml"),
  /** A plain text. */
  TEXT("txt text log md json ini"),
  /** A table with commas, tabs or semicolons between its cells. */
  TABLE("csv tsv"),
  /** A zip archive of files that can become pages. */
  ARCHIVE("zip"),
  /** A mail with what is attached to it, as mail programs save it. */
  MAIL("eml msg dat");

  /** Many a program names its own files so, and nobody means them to be printed. */
  private static final Set<String> OF_ANY_PROGRAM =
      Set.of("xml", "dat", "log", "json", "ini", "md");

  /** With a blank between them. */
  private final String extensions;

  SourceKind(String extensions) {
    this.extensions = extensions;
  }

  /** Whether it is a single picture or several, without text. */
  public boolean isImage() {
    return switch (this) {
      case JPEG, PNG, GIF, TIFF, BMP, WEBP, JPEG2000, JBIG2, HEIF -> true;
      case PDF, OFD, WORD, EXCEL, SLIDES, INVOICE_XML, TEXT, TABLE, ARCHIVE, MAIL -> false;
    };
  }

  /** Whether it is there for the files in it. */
  public boolean isContainer() {
    return this == ARCHIVE || this == MAIL;
  }

  /**
   * Whether the file itself says what is on which page. Any other becomes pages as the programs and
   * fonts of this computer have it, and others on another.
   */
  boolean hasPagesOfItsOwn() {
    return this == PDF || this == OFD || isImage();
  }

  /** Whether it takes an office program to turn it into pages. */
  public boolean isOffice() {
    return this == WORD || this == EXCEL || this == SLIDES;
  }

  /** Whether a file is one for an office program, as far as its name tells. */
  public static boolean isOfficeByName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values()).anyMatch(kind -> kind.isOffice() && kind.isNamed(extension));
  }

  /** Whether a file is a picture, as far as its name tells. */
  static boolean isImageByName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values()).anyMatch(kind -> kind.isImage() && kind.isNamed(extension));
  }

  /** Whether a file is written in letters, as far as its name tells. */
  static boolean isTextByName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TEXT.isNamed(extension) || TABLE.isNamed(extension);
  }

  /** Whether files of this kind are named so; the case of the letters does not matter. */
  boolean isNamed(String extension) {
    return List.of(extensions.split(" ", -1)).contains(extension.toLowerCase(Locale.ROOT));
  }

  /** What a file must be by its name, such as PDF; empty if that may be anything. */
  static Optional<String> promisedBy(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean isPromise =
        name.indexOf('.') >= 0
            && !OF_ANY_PROGRAM.contains(extension)
            && Arrays.stream(values()).anyMatch(kind -> kind.isNamed(extension));
    return isPromise ? Optional.of(extension.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** What remarks call the kind. */
  String label() {
    return switch (this) {
      case INVOICE_XML -> "XML";
      case TEXT -> "TXT";
      case TABLE -> "CSV";
      default -> name();
    };
  }
}
