package minshen.form.learn;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import minshen.dossier.FormContent;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.files.program.OfficeFiles;
import minshen.form.OfficeOriginal;
import minshen.form.WordFile;
import minshen.form.WordMark;
import minshen.words.Message;

/**
 * A blank form as an office hands it out, with what is known of its places: by itself, and by what
 * somebody said of them. It becomes a form of a pack: a grid, and the file itself with marks as the
 * Word template.
 */
public final class OfficeForm {
  /** What somebody says of a place that is left to a pen. */
  public static final String BLANK = "-";

  private static final String CONTACT_PHONE = "contactPhone";
  private static final String CONTACT_MOBILE = "contactMobile";

  private final byte[] docx;
  private final String named;
  private final List<FoundField> fields;
  private final Map<String, String> assigned;

  private OfficeForm(
      byte[] docx, String named, List<FoundField> fields, Map<String, String> assigned) {
    this.docx = docx.clone();
    this.named = named;
    this.fields = List.copyOf(fields);
    this.assigned = Map.copyOf(assigned);
  }

  /**
   * Reads a blank form.
   *
   * @param named what the file is called
   * @throws InputException if it is no Word file
   */
  public static OfficeForm read(byte[] docx, String named) {
    return new OfficeForm(docx, named, FieldFinder.blank(docx, named), Map.of());
  }

  /**
   * The same form with what somebody says of one place.
   *
   * @param address as {@link FoundField} has it
   * @param content as {@code shows} of a form.yaml has it, or {@link #BLANK}
   * @throws InputException if there is no such place or no such content
   */
  public OfficeForm assign(String address, String content) {
    if (fields.stream().noneMatch(field -> field.address().equals(address))) {
      throw new InputException(
          SourceLocation.of(named), Message.of("form.learn.no-place", address));
    }
    if (!content.equals(BLANK) && FormContent.of(content).isEmpty()) {
      throw MappingReader.unknown(
          SourceLocation.of(named), "form.unknown-content", content, FormContent.names());
    }
    Map<String, String> more = new HashMap<>(assigned);
    more.put(address, content);
    return new OfficeForm(docx, named, fields, more);
  }

  /** Its places in reading order, as far as they are known. */
  public List<FoundField> fields() {
    return fields.stream().map(this::asSaid).toList();
  }

  private FoundField asSaid(FoundField field) {
    String said = assigned.get(field.address());
    if (said == null) {
      return field;
    }
    boolean blank = said.equals(BLANK);
    return new FoundField(
        field.address(),
        field.label(),
        Optional.of(said).filter(_ -> !blank),
        blank ? Certainty.SIGNED : Certainty.SURE,
        Message.of("form.learn.why.said"),
        field.text());
  }

  /** What is seen of it, from top to bottom. */
  public List<SheetBlock> sheet() {
    return WordFile.look(
        docx,
        named,
        texts -> {
          List<OfficeBlock> blocks = FieldFinder.blocks(texts, named);
          return SheetView.of(
              blocks, Recogniser.of(blocks, LabelWords.standard(), Openness.blank()));
        });
  }

  /**
   * How the form looks, and where on it its places are.
   *
   * @return empty where LibreOffice is not installed, or could not open it
   * @throws IOException if there is no room, or it could not be started
   */
  public Optional<FormPicture> picture() throws IOException {
    Optional<OfficeFiles> office = OfficeFiles.installed();
    if (office.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> addresses = new LinkedHashMap<>();
    byte[] marked =
        WordFile.changed(
            docx,
            named,
            texts -> {
              List<Recognised> places =
                  Recogniser.of(
                      FieldFinder.blocks(texts, named), LabelWords.standard(), Openness.blank());
              PlaceMarker marker = new PlaceMarker(texts);
              for (int i = places.size() - 1; i >= 0; i--) {
                String id = "place" + i;
                marker.mark(places.get(i).place(), id);
                addresses.put(
                    places.get(i).place() instanceof FillPlace.Gap
                        ? WordMark.withinLine(id)
                        : WordMark.first(id).name(),
                    fields.get(i).address());
              }
              return texts;
            });
    Optional<byte[]> pdf = office.get().pdfWithBookmarks(marked);
    return pdf.isEmpty() ? Optional.empty() : Optional.of(FormPicture.of(pdf.get(), addresses));
  }

  /** An id that no other file's form has, for whoever has no better one. */
  public String suggestedId() {
    return "office-form-" + sha256().substring(0, 8);
  }

  /** What the form is called: the words above its tables that say so. */
  public String title() {
    return WordFile.look(docx, named, texts -> OfficeTitle.of(texts, named))
        .orElse(named.replaceFirst("\\.\\w+$", ""));
  }

  /**
   * The files of the form as a pack has them: {@code form.yaml} and {@code template.docx}. Only
   * what is sure is filled in.
   *
   * @param id the id of the form
   * @param title what it is called
   * @throws InputException if nothing in it is sure
   */
  public SequencedMap<String, byte[]> files(String id, String title) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    List<FoundField> known = fields();
    byte[] template =
        WordFile.changed(
            docx,
            named,
            texts -> {
              List<OfficeBlock> blocks = FieldFinder.blocks(texts, named);
              List<Recognised> places =
                  Recogniser.of(blocks, LabelWords.standard(), Openness.blank());
              List<MarkedPlace> marked = marked(places, known);
              OfficeOriginal original = new OfficeOriginal(named, sha256());
              files.put(
                  "form.yaml", new OfficeGrid(blocks, marked, texts).yaml(id, title, original));
              PlaceMarker marker = new PlaceMarker(texts);
              marked.stream()
                  .filter(one -> one.content().isPresent())
                  // From the end on, so that what is before stays where it is.
                  .toList()
                  .reversed()
                  .forEach(one -> marker.mark(one.place(), one.id()));
              return texts;
            });
    files.put("template.docx", WordFile.identified(template, named, id));
    return files;
  }

  private List<MarkedPlace> marked(List<Recognised> places, List<FoundField> known) {
    List<MarkedPlace> marked = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    Set<String> shown = new HashSet<>();
    known.stream()
        .filter(field -> field.certainty() == Certainty.SURE)
        .forEach(field -> shown.add(field.content().orElseThrow()));
    if (shown.isEmpty()) {
      throw new InputException(SourceLocation.of(named), Message.of("form.learn.nothing"));
    }
    for (int i = 0; i < places.size(); i++) {
      FoundField field = known.get(i);
      boolean sure = field.certainty() == Certainty.SURE;
      if (sure || field.certainty() == Certainty.SIGNED) {
        String id = sure ? shortened(field.content().orElseThrow()) : "pen";
        int number = used.merge(id, 1, Integer::sum);
        Optional<String> content = field.content().filter(_ -> sure).map(one -> alone(one, shown));
        marked.add(
            new MarkedPlace(
                places.get(i).place(),
                number == 1 && sure ? id : id + "-" + number,
                content,
                field.label()));
      }
    }
    return marked;
  }

  /** The last part of a key: the names of bookmarks are short. */
  private static String shortened(String content) {
    return content.substring(content.lastIndexOf('.') + 1);
  }

  /** A form that asks for phone and mobile does not want the mobile twice. */
  private static String alone(String content, Set<String> shown) {
    return content.equals(CONTACT_PHONE) && shown.contains(CONTACT_MOBILE)
        ? "applicant.contact.phone"
        : content;
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(docx));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
