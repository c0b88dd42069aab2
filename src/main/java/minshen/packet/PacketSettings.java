package minshen.packet;

import static minshen.packet.PacketPrinting.COPIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import minshen.packet.source.ImageOptions;
import minshen.packet.source.SourceLimits;
import minshen.policy.YearlyCall;

/**
 * How a packet is put together; the yearly 申报指南 says how it wants it. Single settings are changed
 * by {@link #with(PacketSetting, Object)}.
 *
 * @param parts what is in it, in this order; each part at most once
 * @param numbering how its materials are marked
 * @param printing how it is printed and bound
 * @param images how images and colours are printed
 * @param extras what is written beside it
 * @param format what kind of PDF it is
 */
public record PacketSettings(
    List<PacketPart> parts,
    PacketNumbering numbering,
    PacketPrinting printing,
    PacketImages images,
    PacketExtras extras,
    PacketFormat format) {
  /** What fits where the guide says nothing: single-sided, one copy, 25 mm at the left. */
  public static final PacketSettings STANDARD =
      new PacketSettings(
          List.of(
              PacketPart.COVER,
              PacketPart.CONTENTS,
              PacketPart.FORMS,
              PacketPart.LIST,
              PacketPart.MATERIALS),
          new PacketNumbering(true, false, false, false),
          new PacketPrinting(false, RightHandPages.MATERIALS, false, 1, 25),
          new PacketImages(false, 85),
          new PacketExtras(true, false, false, Optional.empty()),
          new PacketFormat(false));

  /**
   * What fits claims under some yearly calls where nothing else is said: as many copies as the call
   * that wants most of them.
   */
  public static PacketSettings standardFor(Stream<YearlyCall> calls) {
    int copies =
        calls
            .flatMap(call -> call.copies().stream())
            .mapToInt(n -> n)
            .max()
            .orElse(STANDARD.printing.copies());
    return STANDARD.with(COPIES, Math.clamp(copies, COPIES.least(), COPIES.most()));
  }

  public PacketSettings {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.stream().distinct().count() < parts.size()) {
      throw new IllegalArgumentException("no parts, or one twice: " + parts);
    }
  }

  /** Whether a part is in the packet. */
  public boolean has(PacketPart part) {
    return parts.contains(part);
  }

  /** The same with another value of a setting. */
  public <T> PacketSettings with(PacketSetting<T> setting, T value) {
    return setting.set().apply(this, value);
  }

  /** The same with other parts. */
  public PacketSettings withParts(List<PacketPart> others) {
    return with(draft -> draft.parts = others);
  }

  /** The same with a part at its usual place, or without it; the last part stays. */
  public PacketSettings withPart(PacketPart part, boolean wanted) {
    if (has(part) == wanted || (!wanted && parts.size() == 1)) {
      return this;
    }
    List<PacketPart> others = new ArrayList<>(parts);
    if (wanted) {
      long before = parts.stream().filter(other -> other.compareTo(part) < 0).count();
      others.add((int) before, part);
    } else {
      others.remove(part);
    }
    return withParts(others);
  }

  /** The same with the 测算说明 at its end, if it is not in it. */
  public PacketSettings withCalculation() {
    return has(PacketPart.CALCULATION)
        ? this
        : withParts(Stream.concat(parts.stream(), Stream.of(PacketPart.CALCULATION)).toList());
  }

  /**
   * The same, cut for an upload under the names that its parts already have.
   *
   * @param megabytes the most a part may have; empty leaves the packet in one piece
   */
  public PacketSettings withMaxPart(Optional<Integer> megabytes) {
    String name = extras.upload().map(UploadParts::name).orElse(UploadParts.STANDARD_NAME);
    return withUpload(megabytes.map(most -> new UploadParts(most, name)));
  }

  /** The same, cut for an upload or in one piece. */
  public PacketSettings withUpload(Optional<UploadParts> other) {
    return with(draft -> draft.upload = other);
  }

  /** How attachments are read for it. */
  public SourceLimits sourceLimits() {
    return SourceLimits.standard()
        .withImages(
            new ImageOptions(
                images.blackAndWhite(), images.quality(), ImageOptions.STANDARD.maxDpi()));
  }

  PacketSettings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** A copy while one thing of it is changed. */
  static final class Draft {
    List<PacketPart> parts;
    boolean dividers;
    boolean chinese;
    boolean listMissing;
    boolean sheetLabels;
    boolean doubleSided;
    RightHandPages rightHand;
    boolean twoOnSheet;
    int copies;
    int bindingEdge;
    boolean blackAndWhite;
    int quality;
    boolean printSheet;
    boolean handIn;
    boolean chineseNames;
    Optional<UploadParts> upload;
    boolean pdfA;

    private Draft(PacketSettings of) {
      parts = of.parts;
      dividers = of.numbering.dividers();
      chinese = of.numbering.chinese();
      listMissing = of.numbering.listMissing();
      sheetLabels = of.numbering.sheetLabels();
      doubleSided = of.printing.doubleSided();
      rightHand = of.printing.rightHand();
      twoOnSheet = of.printing.twoOnSheet();
      copies = of.printing.copies();
      bindingEdge = of.printing.bindingEdge();
      blackAndWhite = of.images.blackAndWhite();
      quality = of.images.quality();
      printSheet = of.extras.printSheet();
      handIn = of.extras.handIn();
      chineseNames = of.extras.chineseNames();
      upload = of.extras.upload();
      pdfA = of.format.pdfA();
    }

    private PacketSettings settings() {
      return new PacketSettings(
          parts,
          new PacketNumbering(dividers, chinese, listMissing, sheetLabels),
          new PacketPrinting(doubleSided, rightHand, twoOnSheet, copies, bindingEdge),
          new PacketImages(blackAndWhite, quality),
          new PacketExtras(printSheet, handIn, chineseNames, upload),
          new PacketFormat(pdfA));
    }
  }
}
