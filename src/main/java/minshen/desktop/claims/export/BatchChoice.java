package minshen.desktop.claims.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.desktop.work.Settings;

/** What can be made of claims in one go, each company by itself. */
enum BatchChoice {
  /** 申请表. */
  FORMS,
  /** 测算说明. */
  CALCULATION,
  /** 申报包. */
  PACKET,
  /** 上传材料包. */
  UPLOAD,
  /** 交件单. */
  HAND_IN,
  /** 签字盖章单. */
  SIGNING;

  private static final String SETTING = "made.choice";

  /** What was chosen last; the packet before anything was. */
  static Set<BatchChoice> last(Settings settings) {
    List<String> names =
        settings.text(SETTING).map(text -> List.of(text.split(","))).orElse(List.of());
    Set<BatchChoice> last = EnumSet.noneOf(BatchChoice.class);
    Arrays.stream(values()).filter(one -> names.contains(one.name())).forEach(last::add);
    return last.isEmpty() ? EnumSet.of(PACKET) : last;
  }

  /** Keeps what was chosen. */
  static void keep(Settings settings, Set<BatchChoice> chosen) {
    settings.set(SETTING, chosen.stream().map(BatchChoice::name).collect(Collectors.joining(",")));
  }
}
