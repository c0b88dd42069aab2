package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 申报方式: how claims of a pack are handed in, and where.
 *
 * @param how on paper with a form, or online, or not at all yet
 * @param portal the address of the portal
 * @param maxUpload the largest file that the portal takes, in MB of 1024 × 1024 bytes
 * @param formats the kinds of file that it takes, by their ending without the dot, in small
 *     letters; none if it says nothing of them
 * @param window where papers are handed in and questions answered
 * @param phone whom to call
 */
public record Submission(
    How how,
    Optional<String> portal,
    Optional<BigDecimal> maxUpload,
    List<String> formats,
    Optional<String> window,
    Optional<String> phone) {
  /** Claims of items that name a form are handed in with it; nothing else is known. */
  public static final Submission BY_FORM =
      new Submission(
          How.FORM,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

  public Submission {
    formats = formats.stream().map(format -> format.toLowerCase(Locale.ROOT)).toList();
  }

  /** The ways to hand in. */
  public enum How {
    /** With the official forms that an item names. */
    FORM,
    /** 网上申报. */
    ONLINE,
    /** 暂无申报通道. */
    NONE
  }

  /** Whether a file of so many bytes is larger than is taken. */
  public boolean isTooLarge(long bytes) {
    return maxUpload
        .map(most -> BigDecimal.valueOf(bytes).compareTo(most.multiply(MEGABYTE)) > 0)
        .orElse(false);
  }

  /** Whether a file of this name is of a kind that is taken; .jpeg is .jpg by another name. */
  public boolean takes(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return formats.isEmpty()
        || formats.contains(ending)
        || (ending.equals("jpeg") && formats.contains("jpg"))
        || (ending.equals("jpg") && formats.contains("jpeg"));
  }
}
