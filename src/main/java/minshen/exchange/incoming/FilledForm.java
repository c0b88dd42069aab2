package minshen.exchange.incoming;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.DocxForm;
import minshen.form.OfficialForm;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Message;

/**
 * A filled official form that came back as a Word file.
 *
 * @param named the file as messages name it
 * @param formId which form it is
 * @param values the texts of its fields by field id; a blank field is absent
 */
public record FilledForm(String named, String formId, Map<String, String> values) {
  public FilledForm {
    values = Map.copyOf(values);
  }

  /**
   * Reads a Word file.
   *
   * @throws InputException if it is no Word file, or none of a form that this program fills
   */
  public static FilledForm read(byte[] docx, String named, Library library) {
    Map<String, String> values = new java.util.HashMap<>(DocxForm.read(docx, named));
    values.values().removeIf(String::isBlank);
    String formId = DocxForm.formId(docx, named).orElseGet(() -> guessed(values));
    if (!isKnown(formId, library)) {
      throw new InputException(
          SourceLocation.of(named), Message.of("exchange.unknown-form", formId));
    }
    return new FilledForm(named, formId, values);
  }

  private static boolean isKnown(String formId, Library library) {
    return List.of(OfficialForm.APPLICATION, OfficialForm.PLATFORM).contains(formId)
        || Stream.concat(library.packs().stream(), library.ofYears().stream())
            .anyMatch(pack -> pack.form(formId).isPresent());
  }

  /** The item that the form names in 政策条款, if it is one that can be told. */
  public Optional<Item> item(Library library) {
    Optional<String> written = value("policyItem").map(FilledForm::bare);
    return written.flatMap(
        text ->
            library.packs().stream()
                .flatMap(pack -> pack.items().stream())
                .filter(item -> item.forms().contains(formId))
                .filter(item -> names(text, item))
                .findFirst());
  }

  /** The text of a field. */
  public Optional<String> value(String fieldId) {
    return Optional.ofNullable(values.get(fieldId)).map(String::strip);
  }

  private static boolean names(String written, Item item) {
    return written.equals(bare(item.formTitle()))
        || written.contains(bare(item.title()))
        || written.contains(bare(item.id()));
  }

  /** Some programs drop the part that says which form it is; the fields tell as well. */
  private static String guessed(Map<String, String> values) {
    return values.containsKey("platformName") || values.containsKey("builder")
        ? OfficialForm.PLATFORM
        : OfficialForm.APPLICATION;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
