package minshen.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filled copies of forms, read back. */
public final class Copies {
  private Copies() {}

  /** The only copy in a file. */
  static FilledCopy only(byte[] file, OfficialForm form) {
    List<FilledCopy> copies = OfficialForm.copies(file, "copy", List.of(form));
    if (copies.size() != 1) {
      throw new AssertionError(copies.size() + " copies");
    }
    return copies.getFirst();
  }

  /** What is filled in in the only copy; blank places are left out. */
  public static Map<String, String> read(OfficialForm form, byte[] file) {
    Map<String, String> values = new LinkedHashMap<>(form.read(only(file, form)));
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
