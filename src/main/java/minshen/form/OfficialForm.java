package minshen.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.TypedCharacters;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.words.Message;

/**
 * An official form of the program: its fields, and its filled copies as Word, as PDF and as a
 * layout to be drawn. Values are plain texts by field id; the line breaks in them are kept.
 */
public final class OfficialForm {
  private final FormGrid grid;
  private final byte[] written;
  private final byte[] template;
  private final Typeface typeface;

  private OfficialForm(FormGrid grid, byte[] written, byte[] template, Typeface typeface) {
    this.grid = grid;
    this.written = written;
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
    return new OfficialForm(
        grid(formId), resource(formId, "form.yaml"), resource(formId, "template.docx"), typeface);
  }

  /**
   * A form that a pack brings, or else one of the program.
   *
   * @throws IllegalArgumentException if neither has a form of that id
   */
  public static OfficialForm load(String formId, Pack pack) {
    return pack.form(formId).map(OfficialForm::of).orElseGet(() -> load(formId));
  }

  /**
   * A form that a pack brings. Without a Word template of its own it has one made of its grid.
   *
   * @throws InputException if its grid cannot be read
   */
  public static OfficialForm of(PackForm form) {
    FormGrid grid = grid(form);
    byte[] template =
        form.template().map(Base64.getDecoder()::decode).orElseGet(() -> WordTemplate.build(grid));
    return new OfficialForm(
        grid, form.grid().getBytes(StandardCharsets.UTF_8), template, Typeface.standard());
  }

  /** The grid of a form that a pack brings. */
  static FormGrid grid(PackForm form) {
    String file = "forms/" + form.id() + "/form.yaml";
    FormGrid grid =
        FormReader.read(Documents.parse(form.grid().getBytes(StandardCharsets.UTF_8), file));
    if (!grid.id().equals(form.id())) {
      throw new InputException(
          SourceLocation.of(file), Message.of("form.other-id", grid.id(), form.id()));
    }
    return grid;
  }

  /**
   * The title of a form that a pack brings, or else of one of the program.
   *
   * @throws IllegalArgumentException if neither has a form of that id
   */
  public static String title(String formId, Pack pack) {
    return pack.form(formId).map(OfficialForm::grid).orElseGet(() -> grid(formId)).title();
  }

  /** What there is to fill in a form that a pack brings, in reading order. */
  public static List<FormField> fields(PackForm form) {
    return grid(form).fields();
  }

  /** What there is to fill in a form of the program, in reading order. */
  public static List<FormField> fields(String formId) {
    return grid(formId).fields();
  }

  /** The grid of a form, without its Word template. */
  static FormGrid grid(String formId) {
    byte[] yaml = resource(formId, "form.yaml");
    return FormReader.read(Documents.parse(yaml, "forms/" + formId + "/form.yaml"));
  }

  /** Whether the program has a form of an id. */
  public static boolean isThere(String formId) {
    return OfficialForm.class.getResource("/minshen/forms/" + formId + "/form.yaml") != null;
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

  /** The SHA-256 of what defines the form: its grid and its Word template. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(written);
      digest.update(template);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is printed on it, and the places to be filled. */
  public FormGrid grid() {
    return grid;
  }

  /** The form's title. */
  public String title() {
    return grid.title();
  }

  /** Whether it was learned from an office's own Word file, which is what {@link #toWord} fills. */
  public boolean isOffices() {
    return grid.original().isPresent();
  }

  /** Everything there is to fill, in reading order. */
  public List<FormField> fields() {
    return grid.fields();
  }

  /** The field of an id. */
  public Optional<FormField> field(String fieldId) {
    return grid.field(fieldId);
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
   * @throws InputException if it is no template of this form
   */
  public byte[] toWord(byte[] ownTemplate, Map<String, String> values, FormStamp stamp) {
    if (grid.original().isPresent()) {
      String named = grid.original().get().file();
      return OfficeFilling.fill(ownTemplate, named, grid, checked(values));
    }
    return DocxForm.fill(ownTemplate, layOut(values), stamp);
  }

  /**
   * The forms that are filled in in a file, one after the other: a Word file, or a PDF with text.
   * Which form each is a copy of is yet to be told; of several parts, one may be none.
   *
   * @param file the content of the file
   * @param named how messages name it
   * @param known the forms that may be there
   * @throws InputException if it is no such file
   */
  public static List<FilledCopy> copies(byte[] file, String named, List<OfficialForm> known) {
    FormBeginnings beginnings = new FormBeginnings(known.stream().map(OfficialForm::grid).toList());
    return isPdf(file)
        ? PdfCopy.of(file, named, beginnings)
        : DocxForm.copies(file, named, beginnings);
  }

  private static boolean isPdf(byte[] file) {
    return new String(file, 0, Math.min(file.length, 4), StandardCharsets.US_ASCII).equals("%PDF");
  }

  /**
   * What is filled in in a copy that comes back, by field id, with its line breaks. A place that is
   * there and blank, or holds only what is printed in it, has the empty text; one that was not
   * found is absent. Fields are known by their bookmarks or controls, and where those are gone by
   * the printed words beside them.
   */
  public Map<String, String> read(FilledCopy copy) {
    Map<String, String> found = copy.texts(grid);
    Map<String, String> values = new LinkedHashMap<>();
    grid.cells()
        .filter(Cell::takesValue)
        .forEach(
            cell -> {
              String id = cell.field().orElseThrow().id();
              String text = found.get(id);
              if (text != null) {
                values.put(id, text.isBlank() || isPrinted(text, cell) ? "" : whole(text));
              }
            });
    return values;
  }

  /** What stands in a copy in rows that this form does not have. */
  public List<StrangePlace> strange(FilledCopy copy) {
    return copy.strange(grid);
  }

  /** The fields of a copy of which nobody can tell what is filled in, each with why. */
  public Map<String, PlaceDoubt> doubts(FilledCopy copy) {
    Map<String, PlaceDoubt> doubts = new LinkedHashMap<>(copy.doubts(grid));
    read(copy)
        .forEach(
            (id, text) -> {
              if (TypedCharacters.turns(text)) {
                doubts.put(id, PlaceDoubt.TURNED);
              }
            });
    return doubts;
  }

  /** The value alone: an office's cell may have blank lines below it. */
  private String whole(String text) {
    return isOffices() ? text.replaceFirst("\\n+$", "") : text;
  }

  private static boolean isPrinted(String text, Cell cell) {
    return LabelledCells.bare(text).equals(LabelledCells.bare(String.join("", cell.text())));
  }

  /**
   * The values that cannot be printed, each with the first character to blame.
   *
   * @throws IllegalArgumentException as {@link #layOut}
   */
  public List<UnprintableCharacterException> unprintable(Map<String, String> values) {
    List<UnprintableCharacterException> found = new ArrayList<>();
    values.forEach(
        (id, value) -> {
          try {
            checked(Map.of(id, value));
          } catch (UnprintableCharacterException e) {
            found.add(e);
          }
        });
    return found;
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
