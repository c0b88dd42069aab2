package minshen.packet;

import java.util.Map;
import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.YesNo;

/**
 * How the materials of a packet are marked.
 *
 * @param dividers whether a 隔页 stands before each
 * @param chinese whether they are numbered 附件一 rather than 附件 1
 */
public record PacketNumbering(boolean dividers, boolean chinese) {
  /** Whether a 隔页 stands before each material. */
  public static final YesNo DIVIDERS =
      new YesNo("dividers", s -> s.numbering().dividers(), (s, on) -> s.with(d -> d.dividers = on));

  /** Whether materials are numbered in Chinese. */
  public static final Choice<Boolean> CHINESE =
      new Choice<>(
          "numbers",
          Map.of("figures", false, "chinese", true),
          s -> s.numbering().chinese(),
          (s, chinese) -> s.with(d -> d.chinese = chinese));
}
