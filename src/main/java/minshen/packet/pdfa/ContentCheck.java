package minshen.packet.pdfa;

import com.itextpdf.io.source.PdfTokenizer;
import com.itextpdf.io.source.RandomAccessFileOrArray;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.parser.util.PdfCanvasParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a page draws, and all that it draws with: operators, colours, pictures, states and
 * texts (ISO 19005-2, 6.2).
 */
final class ContentCheck {
  /** As many states may be open within each other; one is where the page is put on its sheet. */
  private static final int DEEPEST_STATE = 26;

  private static final int DEEPEST = 20;

  /** Every operator that there is, but for those that are looked at by themselves. */
  private static final Set<String> OPERATORS =
      Set.of(
          ("w J j M d i cm m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Ts Td TD Tm"
                  + " T* d0 d1 SC sc G g RG rg MP DP BMC EMC BX EX BDC")
              .split(" ", -1));

  private final FontChecks fonts;
  private final ColourCheck colours;
  private final ImageCheck images;
  private final BitSet seen = new BitSet();
  private int depth;

  ContentCheck(FontChecks fonts, ColourCheck colours) {
    this.fonts = fonts;
    this.colours = colours;
    this.images = new ImageCheck(colours);
  }

  /** A state of drawing, as far as it matters. */
  private record State(Optional<FontCheck> font, int mode) {
    static final State FIRST = new State(Optional.empty(), 0);
  }

  /** Looks at a page. */
  void page(byte[] content, PdfDictionary resources, PdfDictionary group)
      throws HinderedException, IOException {
    group(group);
    read(content, resources);
  }

  private void group(PdfDictionary group) throws HinderedException {
    if (group != null && group.containsKey(PdfName.CS)) {
      colours.check(group.get(PdfName.CS), new PdfDictionary());
    }
  }

  private boolean isNew(PdfDictionary object) {
    if (object.getIndirectReference() == null) {
      return true;
    }
    int number = object.getIndirectReference().getObjNumber();
    boolean fresh = !seen.get(number);
    seen.set(number);
    return fresh;
  }

  private void read(byte[] content, PdfDictionary resources) throws HinderedException, IOException {
    if (depth > DEEPEST) {
      throw new HinderedException("limits");
    }
    depth++;
    colours.defaults(resources);
    new Reading(resources).read(content);
    depth--;
  }

  /** One content, with the resources that are its own. */
  private final class Reading {
    private final PdfDictionary resources;
    private final Deque<State> open = new ArrayDeque<>();

    /** What was looked at already in this content: names stand for the same all the time. */
    private final Set<String> known = new HashSet<>();

    private State state = State.FIRST;

    Reading(PdfDictionary resources) {
      this.resources = resources;
    }

    void read(byte[] content) throws HinderedException, IOException {
      Parser parser = new Parser(content, resources);
      List<PdfObject> operands = new ArrayList<>();
      while (!parser.parse(operands).isEmpty()) {
        if (!(operands.getLast() instanceof PdfLiteral operator)) {
          throw new HinderedException("operators");
        }
        if (parser.hasOddString) {
          throw new HinderedException("limits");
        }
        for (PdfObject operand : operands.subList(0, operands.size() - 1)) {
          operand(operand);
        }
        operator(operator.toString(), operands);
      }
    }

    private void operand(PdfObject operand) throws HinderedException {
      switch (operand) {
        case PdfStream _ -> {}
        case PdfArray array -> {
          for (int i = 0; i < array.size(); i++) {
            operand(array.get(i));
          }
        }
        case PdfDictionary dictionary -> new ObjectCheck().check(dictionary);
        case PdfLiteral _ -> throw new HinderedException("operators");
        default -> ObjectCheck.plain(operand);
      }
    }

    private void operator(String operator, List<PdfObject> operands)
        throws HinderedException, IOException {
      PdfObject first = operands.getFirst();
      switch (operator) {
        case "q" -> {
          open.push(state);
          if (open.size() > DEEPEST_STATE) {
            throw new HinderedException("limits");
          }
        }
        case "Q" -> state = open.isEmpty() ? State.FIRST : open.pop();
        case "Tf" -> state = new State(Optional.of(font(name(first))), state.mode);
        case "Tr" -> state = new State(state.font, mode(first));
        case "Tj", "'", "\"" -> show(operands.get(operands.size() - 2));
        case "TJ" -> {
          show(new PdfString(""));
          if (first instanceof PdfArray pieces) {
            for (int i = 0; i < pieces.size(); i++) {
              if (pieces.get(i) instanceof PdfString) {
                show(pieces.get(i));
              }
            }
          }
        }
        case "Do" -> drawing(name(first));
        case "gs" -> state(name(first));
        case "sh" -> shading(looked("Shading", PdfName.Shading, name(first)));
        case "ri" -> States.intent(first);
        case "K", "k" -> onceNamed(PdfName.DeviceCMYK);
        case "CS", "cs" -> onceNamed(name(first));
        case "SCN", "scn" -> {
          if (operands.size() > 1 && operands.get(operands.size() - 2) instanceof PdfName name) {
            pattern(name);
          }
        }
        case "EI" -> images.inline((PdfStream) first, resources);
        default -> {
          if (!OPERATORS.contains(operator)) {
            throw new HinderedException("operators");
          }
        }
      }
    }

    private static PdfName name(PdfObject operand) throws HinderedException {
      if (operand instanceof PdfName name) {
        return name;
      }
      throw new HinderedException("operators");
    }

    private static int mode(PdfObject operand) throws HinderedException {
      if (operand instanceof PdfNumber number) {
        return number.intValue();
      }
      throw new HinderedException("operators");
    }

    private void onceNamed(PdfName colour) throws HinderedException {
      if (known.add("Colour " + colour)) {
        colours.named(colour, resources);
      }
    }

    private PdfDictionary looked(String kind, PdfName table, PdfName name)
        throws HinderedException {
      PdfDictionary named = resources.getAsDictionary(table);
      PdfDictionary found = named == null ? null : named.getAsDictionary(name);
      if (found == null && named != null) {
        found = named.getAsStream(name);
      }
      if (found == null) {
        throw new HinderedException("resources");
      }
      known.add(kind + name);
      return found;
    }

    private FontCheck font(PdfName name) throws HinderedException, IOException {
      return fontOf(looked("Font", PdfName.Font, name));
    }

    private FontCheck fontOf(PdfDictionary dictionary) throws HinderedException, IOException {
      if (PdfName.Type3.equals(dictionary.getAsName(PdfName.Subtype)) && isNew(dictionary)) {
        letters(dictionary);
      }
      return fonts.of(dictionary);
    }

    private void show(PdfObject text) throws HinderedException {
      if (!(text instanceof PdfString string)) {
        throw new HinderedException("operators");
      }
      if (state.font.isEmpty()) {
        throw new HinderedException("resources");
      }
      state.font.get().show(string.getValueBytes(), state.mode);
    }

    private void drawing(PdfName name) throws HinderedException, IOException {
      if (known.contains("XObject" + name)) {
        return;
      }
      PdfDictionary object = looked("XObject", PdfName.XObject, name);
      if (!(object instanceof PdfStream stream)) {
        throw new HinderedException("resources");
      }
      if (PdfName.Image.equals(stream.getAsName(PdfName.Subtype))) {
        // Colours without a profile may mean something else elsewhere.
        images.image(stream, resources);
      } else if (PdfName.Form.equals(stream.getAsName(PdfName.Subtype))) {
        form(stream);
      } else {
        throw new HinderedException("postscript");
      }
    }

    private void state(PdfName name) throws HinderedException, IOException {
      PdfDictionary own = looked("State", PdfName.ExtGState, name);
      PdfArray font = own.getAsArray(PdfName.Font);
      if (font != null && font.getAsDictionary(0) != null) {
        state = new State(Optional.of(fontOf(font.getAsDictionary(0))), state.mode);
      }
      states(own);
    }

    private void pattern(PdfName name) throws HinderedException, IOException {
      if (known.contains("Pattern" + name)) {
        return;
      }
      PdfDictionary pattern = looked("Pattern", PdfName.Pattern, name);
      if (pattern instanceof PdfStream tile) {
        form(tile);
        return;
      }
      PdfDictionary shading = pattern.getAsDictionary(PdfName.Shading);
      shading(shading == null ? pattern.getAsStream(PdfName.Shading) : shading);
      if (pattern.getAsDictionary(PdfName.ExtGState) != null) {
        states(pattern.getAsDictionary(PdfName.ExtGState));
      }
    }

    private void shading(PdfDictionary shading) throws HinderedException {
      if (shading == null) {
        throw new HinderedException("resources");
      }
      colours.check(shading.get(PdfName.ColorSpace), resources);
    }
  }

  /** A form, a mask or a tile of a pattern. */
  private void form(PdfStream form) throws HinderedException, IOException {
    if (!isNew(form)) {
      return;
    }
    if (PdfName.PS.equals(form.getAsName(PdfName.Subtype2)) || form.containsKey(PdfName.PS)) {
      throw new HinderedException("postscript");
    }
    if (form.containsKey(PdfName.Ref)) {
      throw new HinderedException("outside");
    }
    group(form.getAsDictionary(PdfName.Group));
    PdfDictionary own = form.getAsDictionary(PdfName.Resources);
    read(form.getBytes(), own == null ? new PdfDictionary() : own);
  }

  /** The letters of a font that draws itself. */
  private void letters(PdfDictionary font) throws HinderedException, IOException {
    PdfDictionary letters = font.getAsDictionary(PdfName.CharProcs);
    PdfDictionary own = font.getAsDictionary(PdfName.Resources);
    for (PdfName name : letters == null ? Set.<PdfName>of() : letters.keySet()) {
      PdfStream letter = letters.getAsStream(name);
      if (letter == null) {
        throw new HinderedException("resources");
      }
      if (isNew(letter)) {
        read(letter.getBytes(), own == null ? new PdfDictionary() : own);
      }
    }
  }

  private void states(PdfDictionary own) throws HinderedException, IOException {
    if (!isNew(own)) {
      return;
    }
    States.check(own);
    if (States.overprints(own)) {
      colours.overprints();
    }
    PdfDictionary mask = own.getAsDictionary(PdfName.SMask);
    if (mask != null && mask.getAsStream(PdfName.G) != null) {
      form(mask.getAsStream(PdfName.G));
    }
  }

  /** Tells of texts in hexadecimal whose digits do not come in pairs. */
  private static final class Parser extends PdfCanvasParser {
    private boolean hasOddString;

    Parser(byte[] content, PdfDictionary resources) {
      super(
          new PdfTokenizer(
              new RandomAccessFileOrArray(new RandomAccessSourceFactory().createSource(content))),
          new PdfResources(resources));
    }

    @Override
    public PdfObject readObject() throws IOException {
      PdfObject object = super.readObject();
      if (object instanceof PdfString && getTokeniser().isHexString()) {
        int digits = 0;
        for (byte c : getTokeniser().getByteContent()) {
          hasOddString |= c > ' ' && Character.digit(c, 16) < 0;
          digits += c > ' ' ? 1 : 0;
        }
        hasOddString |= digits % 2 != 0;
      }
      return object;
    }
  }
}
