package minshen.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 申报平台: where claims are entered online, and what it takes of the materials uploaded there.
 *
 * @param name what it is called
 * @param address its address, such as {@code https://…}
 * @param maxUpload the largest file that it takes, in MB of 1024 × 1024 bytes
 * @param maxTotal the most that all files of a claim may have together, in the same MB
 * @param formats the kinds of file that it takes, by their ending without the dot, in small
 *     letters; none if it says nothing of them
 * @param slots 上传栏: what is uploaded where, in the portal's order; none if it does not say, and
 *     then each material of the item is one
 */
public record Portal(
    Optional<String> name,
    Optional<String> address,
    Optional<BigDecimal> maxUpload,
    Optional<BigDecimal> maxTotal,
    List<String> formats,
    List<UploadSlot> slots) {
  /** Nothing is known of it. */
  public static final Portal UNSAID =
      new Portal(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  /** One MB as portals and all else here count it, in bytes. */
  public static final int MEGABYTE = 1024 * 1024;

  /** The largest limit that can be meant. */
  public static final BigDecimal MOST_MEGABYTES = BigDecimal.valueOf(1_000_000);

  /** 文件格式: the endings of files that a portal may ask for, as they are written there. */
  public static final Set<String> FORMATS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  ("pdf ofd jpg jpeg png bmp gif tif tiff heic webp doc docx xls xlsx ppt pptx"
                          + " wps et dps odt ods odp rtf txt csv xml zip rar 7z mp4")
                      .split(" "))));

  private static final Pattern MEGABYTES = Pattern.compile("\\d{1,7}(\\.\\d{1,4})?");

  public Portal {
    formats = formats.stream().map(format -> format.toLowerCase(Locale.ROOT)).toList();
    slots = List.copyOf(slots);
  }

  /**
   * Reads a limit in MB.
   *
   * @return nothing if it is no plain number above 0 and at most {@link #MOST_MEGABYTES}
   */
  public static Optional<BigDecimal> megabytes(String written) {
    return Optional.of(written.strip())
        .filter(text -> MEGABYTES.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(most -> most.signum() > 0 && most.compareTo(MOST_MEGABYTES) <= 0);
  }

  /** So many MB in bytes, rounded down. */
  public static long bytes(BigDecimal megabytes) {
    return megabytes
        .multiply(BigDecimal.valueOf(MEGABYTE))
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  /** Whether a file of so many bytes is larger than is taken. */
  public boolean isTooLarge(long bytes) {
    return maxUpload.map(most -> bytes > bytes(most)).orElse(false);
  }

  /** Whether a file of this name is of a kind that is taken; .jpeg is .jpg by another name. */
  public boolean takes(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return formats.isEmpty()
        || formats.contains(ending)
        || (ending.equals("jpeg") && formats.contains("jpg"))
        || (ending.equals("jpg") && formats.contains("jpeg"));
  }

  /** This one where it says something, the other one where it does not. */
  Portal over(Portal other) {
    return new Portal(
        name.or(other::name),
        address.or(other::address),
        maxUpload.or(other::maxUpload),
        maxTotal.or(other::maxTotal),
        formats.isEmpty() ? other.formats() : formats,
        slots.isEmpty() ? other.slots() : slots);
  }
}
