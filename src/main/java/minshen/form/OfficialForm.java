package minshen.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.Documents;

/**
 * An official form of the program: its fields, and its filled copies as Word, as PDF and as a
 * layout to be drawn. Values are plain texts by field id; the line breaks in them are kept.
 */
public final class OfficialForm {
  /** 附件1, 闵行区生物医药产业政策申请表. */
  public static final String APPLICATION = "minhang-application-2025";

  /** 附件2, 闵行区生物医药专业化公共服务平台建设申报表. */
  public static final String PLATFORM = "minhang-platform-2025";

  private final FormGrid grid;
  private final byte[] template;
  private final Typeface typeface;

  private OfficialForm(FormGrid grid, byte[] template, Typeface typeface) {
    this.grid = grid;
    this.template = template;
    this.typeface = typeface;
  }

  /** A form of the program, set in the {@linkplain Typeface#standard() standard type}. */
  public static OfficialForm load(String formId) {
    return load(formId, Typeface.standard());
  }

  /**
   * A form of the program.
   *
   * @throws IllegalArgumentException if there is no form of that id
   */
  public static OfficialForm load(String formId, Typeface typeface) {
    return new OfficialForm(grid(formId), resource(formId, "template.docx"), typeface);
  }

  /**
   * The title of a form.
   *
   * @throws IllegalArgumentException if there is no form of that id
   */
  public static String title(String formId) {
    return grid(formId).title();
  }

  /** The grid of a form, without its Word template. */
  static FormGrid grid(String formId) {
    byte[] yaml = resource(formId, "form.yaml");
    return FormReader.read(Documents.parse(yaml, "forms/" + formId + "/form.yaml"));
  }

  private static byte[] resource(String formId, String file) {
    String path = "/minshen/forms/" + formId + "/" + file;
    try (InputStream in = OfficialForm.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form's id. */
  public String id() {
    return grid.id();
  }

  /** The form's title. */
  public String title() {
    return grid.title();
  }

  /** Everything there is to fill, in reading order. */
  public List<FormField> fields() {
    return grid.fields();
  }

  /**
   * The pages of a filled copy.
   *
   * @param values texts by field id; a field without one stays empty
   * @throws UnprintableCharacterException if a value holds a character that cannot be printed
   * @throws IllegalArgumentException if there is no such field, or it is blank by law
   */
  public FormLayout layOut(Map<String, String> values) {
    return LayoutEngine.layOut(grid, checked(values), typeface);
  }

  /** A filled copy as PDF/A-2a and PDF/UA-1. */
  public byte[] toPdf(Map<String, String> values, FormStamp stamp) {
    return FormPdf.draw(layOut(values), typeface, stamp);
  }

  /** A filled copy of the program's template as a Word file. */
  public byte[] toWord(Map<String, String> values, FormStamp stamp) {
    return toWord(template, values, stamp);
  }

  /**
   * A filled copy of a template that somebody restyled in Word.
   *
   * @throws minshen.files.InputException if it is no template of this form
   */
  public byte[] toWord(byte[] ownTemplate, Map<String, String> values, FormStamp stamp) {
    return DocxForm.fill(ownTemplate, layOut(values), stamp);
  }

  /**
   * Makes sure that every character of some values can be printed.
   *
   * @throws UnprintableCharacterException if one cannot
   * @throws IllegalArgumentException as {@link #layOut}
   */
  public void check(Map<String, String> values) {
    checked(values);
  }

  private Map<String, String> checked(Map<String, String> values) {
    Map<String, String> checked = new LinkedHashMap<>();
    values.forEach(
        (id, value) -> {
          FormField field =
              grid.field(id)
                  .orElseThrow(() -> new IllegalArgumentException(grid.id() + " has no " + id));
          if (field.blankByLaw() && !value.isEmpty()) {
            throw new IllegalArgumentException(id + " is blank by law");
          }
          String lines = value.replace("\r\n", "\n").replace('\r', '\n');
          typeface.check(lines, id, field.label());
          checked.put(id, lines);
        });
    return checked;
  }
}
