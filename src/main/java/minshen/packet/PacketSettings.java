package minshen.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.packet.source.ImageOptions;
import minshen.packet.source.SourceLimits;
import minshen.policy.YearlyCall;

/**
 * How a packet is put together; the yearly 申报指南 says how it wants it.
 *
 * @param parts what is in it, in this order; each part at most once
 * @param dividers whether a 隔页 stands before each material
 * @param chineseNumbers whether materials are numbered 附件一 rather than 附件 1
 * @param doubleSided whether it is printed on both sides: chapters begin on a right-hand page and
 *     the binding edge changes sides
 * @param copies 份数, from 1 to 99
 * @param bindingEdge 装订边 in millimetres, from 0 to 60
 * @param images how images and colours are printed
 * @param printSheet whether a 打印说明 for the clerk is written beside it
 * @param upload how it is cut for an upload; empty if it stays in one piece
 */
public record PacketSettings(
    List<PacketPart> parts,
    boolean dividers,
    boolean chineseNumbers,
    boolean doubleSided,
    int copies,
    int bindingEdge,
    Images images,
    boolean printSheet,
    Optional<Upload> upload) {
  /** The widest 装订边 there may be, in millimetres. */
  public static final int WIDEST_EDGE = 60;

  /** The most 份数 there may be. */
  public static final int MOST_COPIES = 99;

  /** What fits where the guide says nothing: single-sided, one copy, 25 mm at the left. */
  public static final PacketSettings STANDARD =
      new PacketSettings(
          List.of(
              PacketPart.COVER,
              PacketPart.CONTENTS,
              PacketPart.FORMS,
              PacketPart.LIST,
              PacketPart.MATERIALS),
          true,
          false,
          false,
          1,
          25,
          Images.AS_THEY_ARE,
          true,
          Optional.empty());

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
            .orElse(STANDARD.copies);
    return STANDARD.withCopies(Math.clamp(copies, 1, MOST_COPIES));
  }

  public PacketSettings {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.stream().distinct().count() < parts.size()) {
      throw new IllegalArgumentException("no parts, or one twice: " + parts);
    }
    if (copies < 1 || copies > MOST_COPIES || bindingEdge < 0 || bindingEdge > WIDEST_EDGE) {
      throw new IllegalArgumentException(copies + " copies, edge of " + bindingEdge + " mm");
    }
  }

  /**
   * How images and colours are printed.
   *
   * @param blackAndWhite whether colours become greys
   * @param quality of JPEG, 1 to 100
   */
  public record Images(boolean blackAndWhite, int quality) {
    /** In colour, with the quality of print. */
    public static final Images AS_THEY_ARE = new Images(false, 85);

    public Images {
      if (quality < 1 || quality > 100) {
        throw new IllegalArgumentException("quality " + quality);
      }
    }
  }

  /**
   * How a packet is cut for a portal that takes no large files.
   *
   * @param megabytes the most a part may have, in MB of 1,000,000 bytes
   * @param name what parts are called: {@code {name}}, {@code {part}}, {@code {parts}}, {@code
   *     {from}} and {@code {to}} stand for the packet's name, the part's number, how many there are
   *     and its page numbers
   */
  public record Upload(int megabytes, String name) {
    /** The largest limit there may be. */
    public static final int MOST_MEGABYTES = 10_000;

    /** A name that says which pages are in the part. */
    public static final String STANDARD_NAME = "{name}-{part}-p{from}-{to}";

    public Upload {
      if (megabytes < 1 || megabytes > MOST_MEGABYTES || !name.contains("{part}")) {
        throw new IllegalArgumentException(megabytes + " MB, " + name);
      }
    }

    /**
     * The name of a part, without its ending.
     *
     * @param packet the packet's name
     * @param part the part's number, from 1
     * @param parts how many parts there are
     * @param from its first page
     * @param to its last page
     */
    public String fileName(String packet, int part, int parts, int from, int to) {
      return name.replace("{part}", "" + part)
          .replace("{parts}", "" + parts)
          .replace("{from}", "" + from)
          .replace("{to}", "" + to)
          .replace("{name}", packet);
    }
  }

  /** Whether a part is in the packet. */
  public boolean has(PacketPart part) {
    return parts.contains(part);
  }

  /** The same with the 测算说明 at its end, if it is not in it. */
  public PacketSettings withCalculation() {
    return has(PacketPart.CALCULATION)
        ? this
        : withParts(Stream.concat(parts.stream(), Stream.of(PacketPart.CALCULATION)).toList());
  }

  /** The same with other parts. */
  public PacketSettings withParts(List<PacketPart> others) {
    return new PacketSettings(
        others,
        dividers,
        chineseNumbers,
        doubleSided,
        copies,
        bindingEdge,
        images,
        printSheet,
        upload);
  }

  /** The same for printing on both sides, or on one. */
  public PacketSettings withDoubleSided(boolean both) {
    return new PacketSettings(
        parts, dividers, chineseNumbers, both, copies, bindingEdge, images, printSheet, upload);
  }

  /** The same in another number of copies. */
  public PacketSettings withCopies(int number) {
    return new PacketSettings(
        parts,
        dividers,
        chineseNumbers,
        doubleSided,
        number,
        bindingEdge,
        images,
        printSheet,
        upload);
  }

  /** The same with another binding edge, in millimetres. */
  public PacketSettings withBindingEdge(int millimetres) {
    return new PacketSettings(
        parts,
        dividers,
        chineseNumbers,
        doubleSided,
        copies,
        millimetres,
        images,
        printSheet,
        upload);
  }

  /** The same with images and colours printed another way. */
  public PacketSettings withImages(Images others) {
    return new PacketSettings(
        parts,
        dividers,
        chineseNumbers,
        doubleSided,
        copies,
        bindingEdge,
        others,
        printSheet,
        upload);
  }

  /** The same, cut for an upload. */
  public PacketSettings withUpload(Upload other) {
    return new PacketSettings(
        parts,
        dividers,
        chineseNumbers,
        doubleSided,
        copies,
        bindingEdge,
        images,
        printSheet,
        Optional.of(other));
  }

  /** The same with 隔页, or without. */
  public PacketSettings withDividers(boolean wanted) {
    return new PacketSettings(
        parts,
        wanted,
        chineseNumbers,
        doubleSided,
        copies,
        bindingEdge,
        images,
        printSheet,
        upload);
  }

  /** The same with materials numbered 附件一 … or 附件 1 …. */
  public PacketSettings withChineseNumbers(boolean chinese) {
    return new PacketSettings(
        parts, dividers, chinese, doubleSided, copies, bindingEdge, images, printSheet, upload);
  }

  /** The same with a 打印说明, or without. */
  public PacketSettings withPrintSheet(boolean wanted) {
    return new PacketSettings(
        parts, dividers, chineseNumbers, doubleSided, copies, bindingEdge, images, wanted, upload);
  }

  /** The same, not cut for an upload. */
  public PacketSettings inOnePiece() {
    return new PacketSettings(
        parts,
        dividers,
        chineseNumbers,
        doubleSided,
        copies,
        bindingEdge,
        images,
        printSheet,
        Optional.empty());
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

  /** How attachments are read for it. */
  public SourceLimits sourceLimits() {
    return SourceLimits.standard()
        .withImages(
            new ImageOptions(
                images.blackAndWhite(), images.quality(), ImageOptions.STANDARD.maxDpi()));
  }
}
