package minshen.packet;

import minshen.packet.PacketSetting.Whole;
import minshen.packet.PacketSetting.YesNo;

/**
 * How a packet is printed and bound.
 *
 * @param doubleSided whether on both sides: chapters begin on a right-hand page and the binding
 *     edge changes sides
 * @param copies 份数, from 1 to 99
 * @param bindingEdge 装订边 in millimetres, from 0 to 60
 */
public record PacketPrinting(boolean doubleSided, int copies, int bindingEdge) {
  /** Whether it is printed on both sides. */
  public static final YesNo DOUBLE_SIDED =
      new YesNo(
          "doubleSided",
          s -> s.printing().doubleSided(),
          (s, on) -> s.with(d -> d.doubleSided = on));

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
}
