package minshen.files;

import java.util.Comparator;
import java.util.List;
import minshen.words.Message;

/**
 * Something in a file that is not wrong but may not be meant.
 *
 * @param at where it is written
 * @param text what, and what to do about it
 */
public record FileRemark(SourceLocation at, Message text) {
  /** Each once, in the order of files and lines. */
  public static List<FileRemark> sorted(List<FileRemark> remarks) {
    return remarks.stream().distinct().sorted(Comparator.comparing(FileRemark::at)).toList();
  }
}
