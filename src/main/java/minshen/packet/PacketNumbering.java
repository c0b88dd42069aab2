package minshen.packet;

import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.YesNo;

/**
 * How the materials of a packet are marked.
 *
 * @param dividers whether a 隔页 stands before each
 * @param chinese whether they are numbered 附件一 rather than 附件 1
 * @param listMissing whether a material that is missing keeps its number and is said to be missing
 *     in the list of materials; else what is there is numbered through
 * @param sheetLabels whether each sheet of a material says its number and which of the material's
 *     pages it is: 附件 3 第 2/5 页
 */
public record PacketNumbering(
    boolean dividers, boolean chinese, boolean listMissing, boolean sheetLabels) {
  /** What becomes of the numbers of missing materials. */
  public MissingMaterials missing() {
    return listMissing ? MissingMaterials.NUMBERED : MissingMaterials.SKIPPED;
  }

  /** 附件 3 or 附件三; 附件 3-1 or 附件三-1 of what was put in behind it; empty without a number. */
  String label(MaterialList.Entry entry) {
    if (!entry.isListed()) {
      return "";
    }
    String number = chinese ? ChineseNumbers.of(entry.number()) : " " + entry.number();
    return PacketPlan.say(
        "packet.annex", entry.inserted() == 0 ? number : number + "-" + entry.inserted());
  }

  /** Whether a 隔页 stands before each material. */
  public static final YesNo DIVIDERS =
      new YesNo("dividers", s -> s.numbering().dividers(), (s, on) -> s.with(d -> d.dividers = on));

  /** Whether materials are numbered in Chinese. */
  public static final Choice<Boolean> CHINESE =
      new Choice<>(
          "numbers",
          Choice.words("figures", false, "chinese", true),
          s -> s.numbering().chinese(),
          (s, chinese) -> s.with(d -> d.chinese = chinese));

  /** Whether a missing material keeps its number. */
  public static final YesNo LIST_MISSING =
      new YesNo(
          "listMissing",
          s -> s.numbering().listMissing(),
          (s, on) -> s.with(d -> d.listMissing = on));

  /** Whether each sheet of a material is labelled. */
  public static final YesNo SHEET_LABELS =
      new YesNo(
          "sheetLabels",
          s -> s.numbering().sheetLabels(),
          (s, on) -> s.with(d -> d.sheetLabels = on));
}
