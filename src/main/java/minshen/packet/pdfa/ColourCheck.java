package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether colours look the same everywhere (ISO 19005-2, 6.2.4): the colours of a screen and greys
 * do, as the file says which screen; those of a printing press want their own profile.
 */
final class ColourCheck {
  private static final int MOST_COLOURANTS = 32;
  private static final int DEEPEST = 12;
  private static final int PROFILE_HEAD = 128;
  private static final List<PdfName> DEFAULTS =
      List.of(PdfName.DefaultGray, PdfName.DefaultRGB, PdfName.DefaultCMYK);

  /** The classes of profiles that describe where colours come from, and how many parts each has. */
  private static final Set<String> CLASSES = Set.of("prtr", "mntr", "scnr", "spac");

  private static final Map<String, Integer> PARTS =
      Map.of("RGB ", 3, "CMYK", 4, "GRAY", 1, "Lab ", 3);

  private final SpotColours spots;
  private final BitSet seen = new BitSet();
  private boolean hasPressProfile;
  private boolean overprints;

  ColourCheck(SpotColours spots) {
    this.spots = spots;
  }

  /** Looks at what stands in the place of the colours of a screen or press. */
  void defaults(PdfDictionary resources) throws HinderedException {
    PdfDictionary table = resources.getAsDictionary(PdfName.ColorSpace);
    for (PdfName name : DEFAULTS) {
      if (table != null && table.containsKey(name)) {
        if (!(table.get(name) instanceof PdfArray space)) {
          throw new HinderedException("colours");
        }
        check(space, resources);
      }
    }
  }

  /** Looks at the colours that a content speaks of by a name. */
  void named(PdfName name, PdfDictionary resources) throws HinderedException {
    PdfDictionary table = resources.getAsDictionary(PdfName.ColorSpace);
    PdfObject own = table == null ? null : table.get(name);
    check(own == null ? name : own, resources);
  }

  /** Looks at colours. */
  void check(PdfObject space, PdfDictionary resources) throws HinderedException {
    check(space, resources, 0);
  }

  private void check(PdfObject space, PdfDictionary resources, int depth) throws HinderedException {
    if (space instanceof PdfName name) {
      device(name, resources);
      return;
    }
    if (!(space instanceof PdfArray array) || array.getAsName(0) == null || depth > DEEPEST) {
      throw new HinderedException("colours");
    }
    PdfName family = array.getAsName(0);
    if (array.size() == 1) {
      device(family, resources);
    } else if (PdfName.ICCBased.equals(family)) {
      profile(array.getAsStream(1));
    } else if (PdfName.Indexed.equals(family) || PdfName.I.equals(family)) {
      check(array.get(1), resources, depth + 1);
    } else if (PdfName.Pattern.equals(family)) {
      check(array.get(1), resources, depth + 1);
    } else if (PdfName.Separation.equals(family)) {
      separation(array, resources, depth);
    } else if (PdfName.DeviceN.equals(family)) {
      several(array, resources, depth);
    } else if (!PdfName.CalRGB.equals(family)
        && !PdfName.CalGray.equals(family)
        && !PdfName.Lab.equals(family)) {
      throw new HinderedException("colours");
    }
  }

  private static void device(PdfName name, PdfDictionary resources) throws HinderedException {
    switch (name.getValue()) {
      case "DeviceGray", "DeviceRGB", "G", "RGB", "Pattern" -> {}
      case "DeviceCMYK", "CMYK" -> {
        PdfDictionary table = resources.getAsDictionary(PdfName.ColorSpace);
        if (table == null || !table.containsKey(PdfName.DefaultCMYK)) {
          throw new HinderedException("cmyk");
        }
      }
      default -> throw new HinderedException("colours");
    }
  }

  private void separation(PdfArray array, PdfDictionary resources, int depth)
      throws HinderedException {
    if (array.size() < 4 || array.getAsName(1) == null) {
      throw new HinderedException("colours");
    }
    Texts.requireUnicode(array.getAsName(1), "colours");
    spots.add(array);
    check(array.get(2), resources, depth + 1);
  }

  /** Several colourants at once: each must be told of by itself. */
  private void several(PdfArray array, PdfDictionary resources, int depth)
      throws HinderedException {
    PdfArray names = array.getAsArray(1);
    if (names == null || names.size() > MOST_COLOURANTS) {
      throw new HinderedException("colours");
    }
    check(array.get(2), resources, depth + 1);
    PdfDictionary attributes = array.getAsDictionary(4);
    Set<PdfName> told = new HashSet<>();
    told.add(PdfName.None);
    if (attributes != null) {
      PdfDictionary colourants = attributes.getAsDictionary(PdfName.Colorants);
      if (colourants != null) {
        for (PdfName name : colourants.keySet()) {
          check(colourants.get(name), resources, depth + 1);
          told.add(name);
        }
      }
      PdfDictionary process = attributes.getAsDictionary(new PdfName("Process"));
      if (process != null) {
        check(process.get(PdfName.ColorSpace), resources, depth + 1);
        PdfArray components = process.getAsArray(new PdfName("Components"));
        for (int i = 0; components != null && i < components.size(); i++) {
          told.add(components.getAsName(i));
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.getAsName(i) == null || !told.contains(names.getAsName(i))) {
        throw new HinderedException("colours");
      }
      Texts.requireUnicode(names.getAsName(i), "colours");
    }
  }

  private void profile(PdfStream profile) throws HinderedException {
    if (profile == null) {
      throw new HinderedException("colours");
    }
    if (profile.getIndirectReference() != null) {
      int number = profile.getIndirectReference().getObjNumber();
      if (seen.get(number)) {
        return;
      }
      seen.set(number);
    }
    byte[] bytes = profile.getBytes();
    PdfNumber parts = profile.getAsNumber(PdfName.N);
    if (parts == null || bytes.length < PROFILE_HEAD || bytes[8] >= 5) {
      throw new HinderedException("profile");
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    String kind = new String(bytes, 12, 4, StandardCharsets.ISO_8859_1);
    String space = new String(bytes, 16, 4, StandardCharsets.ISO_8859_1);
    String mark = new String(bytes, 36, 4, StandardCharsets.ISO_8859_1);
    if (!CLASSES.contains(kind)
        || !Integer.valueOf(parts.intValue()).equals(PARTS.get(space))
        || !mark.equals("acsp")
        || head.getInt(0) > bytes.length) {
      throw new HinderedException("profile");
    }
    hasPressProfile |= parts.intValue() == 4;
    refuseOverprint();
  }

  /** Notes that colours are printed over each other part by part. */
  void overprints() throws HinderedException {
    overprints = true;
    refuseOverprint();
  }

  private void refuseOverprint() throws HinderedException {
    if (overprints && hasPressProfile) {
      throw new HinderedException("overprint");
    }
  }
}
