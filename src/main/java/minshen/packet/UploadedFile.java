package minshen.packet;

/**
 * A file of an upload set.
 *
 * @param name its name in the folder of its claim
 * @param pages how many pages it has; 0 if it has none, such as a form in Word
 * @param bytes its size
 * @param sha256 what tells it from any other file
 */
public record UploadedFile(String name, int pages, long bytes, String sha256) {
  private static final int SHOWN = 12;

  /** The first signs of the SHA-256, which are enough to compare by eye. */
  public String shortSum() {
    return sha256.substring(0, SHOWN);
  }
}
