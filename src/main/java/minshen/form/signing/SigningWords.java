package minshen.form.signing;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import minshen.form.Signer;

/** What the words of a form say of who does what: 单位法人代表承诺签字, 申报单位（盖章）, 年 月 日. */
final class SigningWords {
  private static final Pattern SIGN = Pattern.compile("签字|签名|签章|签署");
  private static final Pattern SEAL = Pattern.compile("盖章|公章|印章|签章");
  private static final Pattern DATE = Pattern.compile("年\\s*月\\s*日|日期");

  /** Words that leave room behind them, unlike a sentence that merely speaks of a seal. */
  private static final Pattern ROOM =
      Pattern.compile("[^，。；,;]{0,24}(签字|签名|签章|盖章|公章)\\s*[)）]?\\s*[:：]?");

  private static final Pattern APART = Pattern.compile("[ \\u3000]{2,}");

  /** From the most telling: 项目负责人 before 负责人, our own 单位意见 before that of an authority. */
  private enum Wording {
    LEAD("(项目|课题)(负责人|主持人)", Signer.LEAD),
    FINANCE("财务|会计", Signer.FINANCE),
    LEGAL("法人代表|法定代表|法人|单位负责人|企业负责人", Signer.LEGAL),
    OWN("(申报|申请|承担|本)(单位|企业)|单位承诺", Signer.UNIT),
    OFFICE("意见|受理|审核|审批|主管|推荐|科委|经委|街镇", Signer.OFFICE),
    SEAL("盖章|公章|印章", Signer.UNIT);

    private final Pattern words;
    private final Signer signer;

    Wording(String words, Signer signer) {
      this.words = Pattern.compile(words);
      this.signer = signer;
    }
  }

  private SigningWords() {}

  /** Who does what stands there. */
  static Signer signer(String words) {
    return Arrays.stream(Wording.values())
        .filter(wording -> wording.words.matcher(words).find())
        .map(wording -> wording.signer)
        .findFirst()
        .orElse(Signer.OTHER);
  }

  /** What is done there; nothing if the words speak of no pen and no seal. */
  static SortedSet<SigningAct> acts(String words) {
    SortedSet<SigningAct> acts = new TreeSet<>();
    if (SIGN.matcher(words).find()) {
      acts.add(SigningAct.SIGN);
    }
    if (SEAL.matcher(words).find()) {
      acts.add(SigningAct.SEAL);
    }
    if (DATE.matcher(words).find()) {
      acts.add(SigningAct.DATE);
    }
    return acts;
  }

  /** The parts of a printed line that leave room for a pen or a seal. */
  static List<String> rooms(String line) {
    return APART
        .splitAsStream(line)
        .map(String::strip)
        .filter(part -> ROOM.matcher(part).matches())
        .toList();
  }

  /** Words without what only leads to the room behind them. */
  static String plain(String words) {
    return words.replaceAll("\\s+", "").replaceFirst("[:：]+$", "");
  }
}
