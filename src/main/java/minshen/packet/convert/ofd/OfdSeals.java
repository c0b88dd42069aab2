package minshen.packet.convert.ofd;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/**
 * The seals on the pages of an OFD (GB/T 33190, 18).
 *
 * @param signatures how many signatures there are, seen or not
 * @param stamps by the numbers of the pages they stand on
 */
record OfdSeals(int signatures, Map<String, List<Stamp>> stamps) {
  /**
   * A seal at its place.
   *
   * @param picture empty if there is none that can be read
   * @param box where it stands on the page, in millimetres
   * @param part what of it is seen, from its own corner
   */
  record Stamp(Optional<SealPicture> picture, Rectangle2D box, Optional<Rectangle2D> part) {}

  /**
   * Reads the seals of a document.
   *
   * @param root the file that names the list of signatures
   * @param list how it names it; empty if there is none
   */
  static OfdSeals read(OfdPackage files, String root, String list)
      throws ConversionException, IOException {
    Map<String, List<Stamp>> stamps = new HashMap<>();
    Optional<String> file = list.isEmpty() ? Optional.empty() : files.find(root, list);
    if (file.isEmpty()) {
      return new OfdSeals(0, stamps);
    }
    List<XmlNode> signatures = files.xml(file.get()).children("Signature").toList();
    for (XmlNode signature : signatures) {
      Optional<String> own =
          signature.attribute("BaseLoc").flatMap(name -> files.find(file.get(), name));
      if (own.isPresent()) {
        addStamps(files, own.get(), stamps);
      }
    }
    return new OfdSeals(signatures.size(), stamps);
  }

  private static void addStamps(OfdPackage files, String file, Map<String, List<Stamp>> stamps)
      throws ConversionException, IOException {
    XmlNode root = files.xml(file);
    Optional<XmlNode> info = root.child("SignedInfo");
    List<XmlNode> places = info.map(i -> i.children("StampAnnot").toList()).orElse(List.of());
    if (places.isEmpty()) {
      return;
    }
    Optional<SealPicture> picture = picture(files, file, root, info.get());
    for (XmlNode place : places) {
      Optional<Rectangle2D> box = place.attribute("Boundary").flatMap(OfdNumbers::box);
      box.ifPresent(
          b ->
              stamps
                  .computeIfAbsent(place.attribute("PageRef").orElse(""), _ -> new ArrayList<>())
                  .add(new Stamp(picture, b, place.attribute("Clip").flatMap(OfdNumbers::box))));
    }
  }

  /** From the seal if it lies there by itself, else from the signature made with it. */
  private static Optional<SealPicture> picture(
      OfdPackage files, String file, XmlNode root, XmlNode info)
      throws ConversionException, IOException {
    List<String> names =
        List.of(
            info.child("Seal").map(s -> s.textOf("BaseLoc")).orElse(""),
            root.textOf("SignedValue"));
    for (String name : names) {
      Optional<String> found = name.isEmpty() ? Optional.empty() : files.find(file, name);
      if (found.isPresent()) {
        Optional<SealPicture> picture = SealPicture.in(files.bytes(found.get()));
        if (picture.isPresent()) {
          return picture;
        }
      }
    }
    return Optional.empty();
  }
}
