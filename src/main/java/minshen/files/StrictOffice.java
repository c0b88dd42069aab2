package minshen.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Word files and workbooks that were saved as “strict Open XML” (ISO/IEC 29500 Strict): they call
 * the same parts by other names, which no library here knows. What they say is the same.
 */
public final class StrictOffice {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final Pattern NAME = Pattern.compile(STRICT + "(\\w+)/(\\w+)");

  /** The relations of the whole, which tell it. */
  private static final String RELATIONS = "_rels/.rels";

  /** What is in it may unpack to so many bytes. */
  private static final long LARGEST = 256L << 20;

  /** Where the last word of a name is another. */
  private static final Map<String, String> WORDS =
      Map.of("extendedProperties", "extended-properties", "customProperties", "custom-properties");

  private StrictOffice() {}

  /** The same file with the names that others use; any other file as it is. */
  public static byte[] usual(byte[] file) {
    try {
      return isStrict(file) ? renamed(file) : file;
    } catch (IOException | IllegalArgumentException e) {
      // Damaged: whoever opens it says so.
      return file;
    }
  }

  private static boolean isStrict(byte[] file) throws IOException {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return false;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(RELATIONS)) {
          return new String(zip.readNBytes(1 << 16), StandardCharsets.UTF_8).contains(STRICT);
        }
      }
    }
    return false;
  }

  private static byte[] renamed(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    long unpacked = 0;
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content =
            from.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, LARGEST - unpacked + 1));
        unpacked += content.length;
        if (unpacked > LARGEST) {
          return file;
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        to.write(isXml ? renamed(new String(content, StandardCharsets.UTF_8)) : content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] renamed(String xml) {
    return NAME.matcher(xml)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    "http://schemas.openxmlformats.org/"
                        + name.group(1)
                        + "/2006/"
                        + WORDS.getOrDefault(name.group(2), name.group(2))))
        .getBytes(StandardCharsets.UTF_8);
  }
}
