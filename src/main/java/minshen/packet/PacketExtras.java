package minshen.packet;

import java.util.Optional;
import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.YesNo;

/**
 * What is written beside a packet.
 *
 * @param printSheet whether a 打印说明 for the clerk is
 * @param handIn whether a 交件单 is
 * @param chineseNames whether files in the zip are named by what they are, such as {@code 03-01
 *     检测报告.pdf}, rather than by their number alone
 * @param upload the parts it is cut into for an upload; empty if it stays in one piece
 */
public record PacketExtras(
    boolean printSheet, boolean handIn, boolean chineseNames, Optional<UploadParts> upload) {
  /** Whether a 打印说明 is written. */
  public static final YesNo PRINT_SHEET =
      new YesNo(
          "printSheet", s -> s.extras().printSheet(), (s, on) -> s.with(d -> d.printSheet = on));

  /** Whether a 交件单 is written. */
  public static final YesNo HAND_IN =
      new YesNo("handIn", s -> s.extras().handIn(), (s, on) -> s.with(d -> d.handIn = on));

  /** How files in the zip are named. */
  public static final Choice<Boolean> ZIP_NAMES =
      new Choice<>(
          "zipNames",
          Choice.words("ascii", false, "chinese", true),
          s -> s.extras().chineseNames(),
          (s, chinese) -> s.with(d -> d.chineseNames = chinese));
}
