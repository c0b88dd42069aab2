package minshen.packet.source;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws fields whose program filled them and left it to the viewer to draw what was filled in (ISO
 * 32000-2, 12.7.5): words, choices, ticks and captions.
 */
final class FieldDrawing {
  private static final int MULTILINE = 1 << 12;
  private static final int PASSWORD = 1 << 13;
  private static final int RADIO = 1 << 15;
  private static final int PUSH_BUTTON = 1 << 16;
  private static final int COMBO = 1 << 17;
  private static final int COMB = 1 << 24;

  private static final int LONGEST = 20_000;
  private static final double PADDING = 2;
  private static final double LIST_SIZE = 12;
  private static final double LIST_LEADING = 1.2;
  private static final DeviceRgb CHOSEN = new DeviceRgb(0.6f, 0.76f, 0.86f);

  /** A tick and a dot of the font for signs; how large and how high they are in it. */
  private static final String TICK = "4";

  private static final String DOT = "l";
  private static final double SIGN_SIZE = 0.8;
  private static final double SIGN_HEIGHT = 0.7;

  private final PdfDocument target;
  private final PdfDictionary form;
  private final AnnotationType type;

  /**
   * For the fields of a PDF.
   *
   * @param form what their form says for all of them
   */
  FieldDrawing(PdfDocument target, PdfDictionary form, AnnotationType type) {
    this.target = target;
    this.form = form;
    this.type = type;
  }

  /** What is to be read in a field; empty if nothing is, or it is no text. */
  String words(PdfDictionary field) {
    PdfObject fieldType = Annotations.inherited(field, PdfName.FT);
    if (PdfName.Btn.equals(fieldType)) {
      return has(field, PUSH_BUTTON) ? caption(field).orElse("") : "";
    }
    if (PdfName.Ch.equals(fieldType)) {
      return options(field).stream()
          .filter(Option::isChosen)
          .map(Option::shown)
          .collect(Collectors.joining("\n"));
    }
    return PdfName.Tx.equals(fieldType) ? value(field) : "";
  }

  /** Draws a field; empty if there is nothing to be drawn. */
  Optional<Appearance> draw(PdfDictionary field) {
    PdfObject fieldType = Annotations.inherited(field, PdfName.FT);
    boolean isRound = has(field, RADIO) && DOT.equals(caption(field).orElse(DOT));
    return FieldBox.of(field, isRound, target)
        .map(
            box -> {
              if (PdfName.Btn.equals(fieldType)) {
                button(field, box);
              } else if (PdfName.Ch.equals(fieldType) && !has(field, COMBO)) {
                list(field, box);
              } else {
                text(field, box);
              }
              return box.look();
            });
  }

  private void text(PdfDictionary field, FieldBox box) {
    String text = words(field);
    if (text.isBlank()) {
      return;
    }
    TextBlock block = block(field, has(field, PASSWORD) ? "*".repeat(text.length()) : text);
    double inset = box.border() + PADDING;
    double width = Math.max(box.width() - 2 * inset, 1);
    box.clip();
    PdfNumber cells = number(field, PdfName.MaxLen);
    if (has(field, COMB) && cells != null && cells.intValue() > 0) {
      block.cells(box.canvas(), 0, 0, box.width(), box.height(), cells.intValue());
    } else if (has(field, MULTILINE)) {
      double height = Math.max(box.height() - 2 * inset, 1);
      block.lines(box.canvas(), inset, inset, width, height);
    } else {
      block.line(box.canvas(), inset, 0, width, box.height());
    }
  }

  private void list(PdfDictionary field, FieldBox box) {
    PdfNumber top = number(field, PdfName.TI);
    List<Option> options = options(field);
    box.clip();
    double at = box.height() - box.border();
    PdfCanvas canvas = box.canvas();
    for (int i = top == null ? 0 : Math.max(0, top.intValue()); i < options.size(); i++) {
      TextBlock block = block(field, options.get(i).shown());
      double size = block.size() == 0 ? LIST_SIZE : block.size();
      double height = size * LIST_LEADING;
      if (at < box.border()) {
        return;
      }
      at -= height;
      if (options.get(i).isChosen()) {
        canvas.setFillColor(CHOSEN).rectangle(0, at, box.width(), height).fill();
      }
      double inset = box.border() + PADDING;
      new TextBlock(block.text(), block.face(), size, block.colour(), block.align())
          .line(canvas, inset, at, Math.max(box.width() - 2 * inset, 1), height);
    }
  }

  private void button(PdfDictionary field, FieldBox box) {
    if (has(field, PUSH_BUTTON)) {
      TextBlock block = block(field, words(field));
      box.clip();
      double inset = box.border() + PADDING;
      new TextBlock(block.text(), block.face(), block.size(), block.colour(), 1)
          .line(box.canvas(), inset, 0, Math.max(box.width() - 2 * inset, 1), box.height());
    } else if (isOn(field)) {
      sign(caption(field).orElse(has(field, RADIO) ? DOT : TICK), field, box);
    }
  }

  /** Whether a box is ticked: its own state says, or else the value, unless others share it. */
  private static boolean isOn(PdfDictionary field) {
    PdfName state = field.getAsName(PdfName.AS);
    PdfObject value =
        state == null && !has(field, RADIO) ? Annotations.inherited(field, PdfName.V) : state;
    return value instanceof PdfName name && !Annotations.OFF.equals(name);
  }

  private void sign(String sign, PdfDictionary field, FieldBox box) {
    DefaultAppearance appearance = appearance(field);
    double size =
        appearance.size() == 0
            ? Math.min(box.width(), box.height()) * SIGN_SIZE
            : appearance.size();
    Optional<FieldSign> known = FieldSign.of(sign);
    if (known.isPresent()) {
      double side = SIGN_HEIGHT * size;
      double x = (box.width() - side) / 2;
      double y = (box.height() - side) / 2;
      known.get().draw(box.canvas(), appearance.colour(), x, y, side);
      return;
    }
    Optional<AnnotationType.Face> signs = type.signs(sign);
    TextBlock other = block(field, signs.isPresent() ? "" : sign);
    AnnotationType.Face face = signs.orElse(other.face());
    String shown = signs.isPresent() ? sign : other.text();
    double left = (box.width() - face.width(shown, size)) / 2;
    box.canvas()
        .beginText()
        .setFillColor(appearance.colour())
        .moveText(left, (box.height() - SIGN_HEIGHT * size) / 2);
    face.show(box.canvas(), shown, size);
    box.canvas().endText();
  }

  private TextBlock block(PdfDictionary field, String text) {
    DefaultAppearance appearance = appearance(field);
    PdfNumber align = number(field, PdfName.Q);
    if (align == null) {
      align = form.getAsNumber(PdfName.Q);
    }
    AnnotationType.Setting set = type.set(appearance.font(), font(appearance.font()), text);
    return new TextBlock(
        set.text(),
        set.face(),
        appearance.size(),
        appearance.colour(),
        align == null ? 0 : Math.clamp(align.intValue(), 0, 2));
  }

  private DefaultAppearance appearance(PdfDictionary field) {
    PdfObject own = Annotations.inherited(field, PdfName.DA);
    PdfString said = own instanceof PdfString s ? s : form.getAsString(PdfName.DA);
    return said == null
        ? new DefaultAppearance(StandardFonts.HELVETICA, LIST_SIZE, DeviceGray.BLACK)
        : DefaultAppearance.of(said.getValue());
  }

  /** The font that a name stands for in the form. */
  Optional<PdfDictionary> font(String name) {
    return Optional.ofNullable(form.getAsDictionary(PdfName.DR))
        .map(resources -> resources.getAsDictionary(PdfName.Font))
        .filter(_ -> !name.isEmpty())
        .map(fonts -> fonts.getAsDictionary(new PdfName(name)));
  }

  private static Optional<String> caption(PdfDictionary field) {
    return Optional.ofNullable(field.getAsDictionary(PdfName.MK))
        .map(characteristics -> characteristics.getAsString(PdfName.CA))
        .map(ReadableNames::text)
        .filter(text -> !text.isBlank());
  }

  /** The value of a field as text. */
  private static String value(PdfDictionary field) {
    return text(Annotations.inherited(field, PdfName.V));
  }

  private static String text(PdfObject value) {
    String text =
        switch (value) {
          case PdfString string -> ReadableNames.text(string);
          case PdfName name -> name.getValue();
          case PdfStream stream -> ReadableNames.text(new PdfString(stream.getBytes()));
          case null, default -> "";
        };
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** A line of a list of choices. */
  private record Option(String shown, boolean isChosen) {}

  /** What may be chosen; a value that is none of them stands for itself. */
  private static List<Option> options(PdfDictionary field) {
    List<String> chosen = new ArrayList<>();
    PdfObject value = Annotations.inherited(field, PdfName.V);
    if (value instanceof PdfArray several) {
      several.forEach(one -> chosen.add(text(one)));
    } else if (value != null) {
      chosen.add(text(value));
    }
    List<Option> options = new ArrayList<>();
    PdfArray all = Annotations.inherited(field, PdfName.Opt) instanceof PdfArray a ? a : null;
    for (int i = 0; all != null && i < all.size(); i++) {
      PdfObject option = all.get(i);
      boolean isPair = option instanceof PdfArray p && p.size() > 1;
      String exported = text(isPair ? ((PdfArray) option).get(0) : option);
      String shown = text(isPair ? ((PdfArray) option).get(1) : option);
      options.add(new Option(shown, chosen.contains(exported) || chosen.contains(shown)));
    }
    if (options.stream().noneMatch(Option::isChosen)) {
      chosen.forEach(own -> options.addFirst(new Option(own, true)));
    }
    return options;
  }

  private static boolean has(PdfDictionary field, int flag) {
    PdfNumber flags = number(field, PdfName.Ff);
    return flags != null && (flags.intValue() & flag) != 0;
  }

  private static PdfNumber number(PdfDictionary field, PdfName key) {
    return Annotations.inherited(field, key) instanceof PdfNumber number ? number : null;
  }
}
