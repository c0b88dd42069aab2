package minshen.packet.source;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a remark: the first few of them. */
final class NameList {
  private static final int MOST = 6;

  private NameList() {}

  static String of(List<String> names) {
    return names.stream().limit(MOST).collect(Collectors.joining("、"))
        + (names.size() > MOST ? " …" : "");
  }
}
