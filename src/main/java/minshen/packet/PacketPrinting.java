package minshen.packet;

import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.Whole;
import minshen.packet.PacketSetting.YesNo;

/**
 * How a packet is printed and bound.
 *
 * @param doubleSided whether on both sides: the binding edge changes sides
 * @param rightHand what begins on a right-hand page, if it is printed on both sides
 * @param twoOnSheet whether two pages of attachments that are at most half an A4, such as invoices,
 *     stand on one sheet
 * @param copies 份数, from 1 to 99
 * @param bindingEdge 装订边 in millimetres, from 0 to 60
 */
public record PacketPrinting(
    boolean doubleSided,
    RightHandPages rightHand,
    boolean twoOnSheet,
    int copies,
    int bindingEdge) {
  /** Whether it is printed on both sides. */
  public static final YesNo DOUBLE_SIDED =
      new YesNo(
          "doubleSided",
          s -> s.printing().doubleSided(),
          (s, on) -> s.with(d -> d.doubleSided = on));

  /** What begins on a right-hand page. */
  public static final Choice<RightHandPages> RIGHT_HAND =
      new Choice<>(
          "rightHand",
          RightHandPages.words(),
          s -> s.printing().rightHand(),
          (s, what) -> s.with(d -> d.rightHand = what));

  /** Whether two small pages stand on one sheet. */
  public static final YesNo TWO_ON_SHEET =
      new YesNo(
          "twoOnSheet", s -> s.printing().twoOnSheet(), (s, on) -> s.with(d -> d.twoOnSheet = on));

  /** 份数. */
  public static final Whole COPIES =
      new Whole("copies", 1, 99, s -> s.printing().copies(), (s, n) -> s.with(d -> d.copies = n));

  /** 装订边 in millimetres. */
  public static final Whole BINDING_EDGE =
      new Whole(
          "bindingEdge",
          0,
          60,
          s -> s.printing().bindingEdge(),
          (s, n) -> s.with(d -> d.bindingEdge = n));

  public PacketPrinting {
    COPIES.check(copies);
    BINDING_EDGE.check(bindingEdge);
  }

  /** How many sheets of paper a number of pages takes. */
  int sheets(int pages) {
    return doubleSided ? (pages + 1) / 2 : pages;
  }

  /** Whether something begins on a right-hand page, if that much does. */
  boolean onRightHand(RightHandPages from) {
    return doubleSided && rightHand.compareTo(from) >= 0;
  }
}
