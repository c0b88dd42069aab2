package minshen.form.learn;

import java.util.regex.Pattern;

/** What is printed in a place to say how it is filled in, and goes when it is. */
public final class FillHint {
  private static final String OPEN = "[(（【\\[〔]";
  private static final String CLOSE = "[)）】\\]〕]";
  private static final String WITHIN = "[^()（）【】\\[\\]〔〕]";

  /** What only a hint says. */
  private static final String TELLING =
      "(?:(?<![申邀聘])请(?:如实)?(?:填|写|按|注明|选|勾|附|输)|填[写报入]|选填|必填|具体到|如有|如：|例如|例：|与.{1,12}一致"
          + "|须(?:填|与|写|附)|必须|字以[内上]|另附)";

  private static final Pattern IN_BRACKETS =
      Pattern.compile(OPEN + WITHIN + "{1,60}" + CLOSE + "[。；;]?");

  private static final Pattern INVITES =
      Pattern.compile(
          "[(（【\\[〔*※]?(?:请|点击|单击|在此|此处|如：|如:|例如|例：|例:|示例：|注：|注:|填写|不超过|同营业执照"
              + "|[按须需应].{0,12}(?:填|写|注明|一致|提供)|限(?:填|\\d+\\s*字)"
              + "|与.{1,12}一致|以.{1,12}为准).{0,60}");

  private static final Pattern TELLS =
      Pattern.compile(
          ".{0,40}(?:填写|填入|填报|输入|选填|必填|不填|填.{0,4}位|为准|一致|\\d+\\s*字以?[内上]|[二三四五六七八九]百字以?[内上])"
              + "[)）】\\]〕。]*");

  /** 021-, and the parts of an address. */
  private static final Pattern BEGUN = Pattern.compile("0\\d{2,3}[-—－]|[省市区县镇街道乡村路号弄幢楼室（）()]{2,}");

  /** 第 条 of a document. */
  private static final Pattern CLAUSE =
      Pattern.compile("[^\\s\\p{Z}]{0,20}第[\\s\\p{Z}_]{2,}[条款项][^\\s\\p{Z}]{0,10}");

  /** Whatever asks for these is no hint. */
  private static final Pattern SIGNED = Pattern.compile("盖章|(?<![与和同])公章|签章|签字|签名|意见");

  /** What nobody writes as a value. */
  private static final Pattern LEFT =
      Pattern.compile(
          OPEN
              + "?(?:请|点击|单击|在此|此处|如：|例如).{0,30}(?:填写?|输入|选择|文字|注明|说明).{0,20}"
              + "|"
              + OPEN
              + "(?="
              + WITHIN
              + "*"
              + TELLING
              + ")"
              + WITHIN
              + "{1,60}"
              + CLOSE
              + "|0\\d{2,3}[-—－]");

  /** A hint in brackets before or behind what was written. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "^"
              + OPEN
              + "(?="
              + WITHIN
              + "*"
              + TELLING
              + ")"
              + WITHIN
              + "{1,40}"
              + CLOSE
              + "\\s*|\\s*"
              + OPEN
              + "(?="
              + WITHIN
              + "*"
              + TELLING
              + ")"
              + WITHIN
              + "{1,40}"
              + CLOSE
              + "$");

  private FillHint() {}

  /** Whether the words of a blank place say how to fill it in, and nothing else. */
  static boolean is(String text) {
    String words = text.strip().replaceAll("[\\s\\p{Z}_]+", "");
    return !SIGNED.matcher(words).find()
        && (IN_BRACKETS.matcher(words).matches()
            || CLAUSE.matcher(text.strip()).matches()
            || BEGUN.matcher(words).matches()
            || INVITES.matcher(words).matches()
            || TELLS.matcher(words).matches());
  }

  /** Whether what stands in a filled place is only the hint that was printed there. */
  public static boolean isLeft(String text) {
    return LEFT.matcher(text.strip()).matches();
  }

  /** What was written before or behind a hint that was left. */
  public static String without(String text) {
    String rest = BESIDE.matcher(text).replaceAll("");
    return rest.isBlank() ? text : rest;
  }
}
