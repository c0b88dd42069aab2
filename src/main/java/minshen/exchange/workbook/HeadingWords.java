package minshen.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.TypedMoney;
import minshen.files.Documents;
import minshen.files.MappingReader;
import minshen.form.learn.LabelKeys;
import minshen.words.Words;

/**
 * How lists of companies head their columns, in whatever wording: as forms call their places, and
 * as {@code headings.yaml} says.
 */
public final class HeadingWords {
  private static final String RESOURCE = "/minshen/exchange/headings.yaml";

  /** What stands in brackets behind a heading, or behind a colon. */
  private static final Pattern NOTE = Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕]$");

  /** What tells a second heading of the same words from the first. */
  private static final Pattern TIME = Pattern.compile("〔\\d+〕$");

  /** The first of several: 联系人1 beside 联系人2. */
  private static final Pattern FIRST = Pattern.compile("(?<=\\p{IsHan})\\s*[(（]?[1一][)）]?$");

  /** A unit behind a heading, without brackets. */
  private static final Pattern UNIT =
      Pattern.compile("(?<=\\p{IsHan})[\\s/_:：|-]*(?<unit>万元|元|万)$");

  private static final Pattern MARKS =
      Pattern.compile("[\\s\\p{Z}*:：/\\\\、,，.。·_()\\[\\]【】〔〕《》“”\"'|-]+");
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.、．]\\s*");
  private static final Pattern TEN_THOUSANDS = Pattern.compile("万元|万|万人民币|人民币万元|万元人民币|rmb万元|单位万元");
  private static final Pattern ONES = Pattern.compile("元|人民币元|元人民币|人民币|rmb|单位元");

  /** What is more than a 小类, and so no field's. */
  private static final Pattern BRANCH = Pattern.compile("门类|大类|中类|领域");

  private static final Pattern NAMED = Pattern.compile("名称\\s*$");

  private static final Pattern OTHER_UNIT =
      Pattern.compile(
          "(?:千|十万|百万|千万|亿|万亿)"
              + "|(?:千|万|十万|百万|千万|亿|万亿)?(?:\\p{IsHan}{0,4}(?:元|圆|币|镑|法郎|卢布|卢比|盾)|[A-Za-z]{3})");

  private static final HeadingWords STANDARD = new HeadingWords();

  private final Map<String, List<String>> keysByHeading = new HashMap<>();
  private final Map<String, Boolean> doubtful = new HashMap<>();

  private HeadingWords() {
    try (InputStream in =
        Objects.requireNonNull(HeadingWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      MappingReader all = MappingReader.of(Documents.parse(in.readAllBytes(), RESOURCE), RESOURCE);
      MappingReader unsure = all.fields("doubtful").orElseThrow();
      for (String heading : unsure.keys()) {
        keysByHeading.put(plain(heading), unsure.texts(heading));
        doubtful.put(plain(heading), true);
      }
      MappingReader sure = all.fields("sure").orElseThrow();
      for (String key : sure.keys()) {
        sure.texts(key).forEach(heading -> keysByHeading.put(plain(heading), List.of(key)));
      }
      all.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Stream.of(Part.APPLICANT, Part.CLAIM)
        .flatMap(part -> FieldCatalogue.of(part).stream())
        .forEach(this::own);
  }

  private void own(DossierField<?> field) {
    for (Words words : Words.all()) {
      keysByHeading.put(plain(words.say(field.label())), List.of(field.key()));
    }
  }

  /** The headings that the program knows. */
  public static HeadingWords standard() {
    return STANDARD;
  }

  /**
   * What a heading may mean.
   *
   * @param keys the keys of columns, the likeliest first
   * @param isSure whether it can mean nothing but the first
   */
  public record Found(List<String> keys, boolean isSure) {}

  /** What a heading may mean; empty if nobody knows. */
  public Optional<Found> find(String heading) {
    String first = TIME.matcher(heading).replaceFirst("");
    String bare = withoutNote(first);
    return Stream.of(
            first,
            bare,
            UNIT.matcher(narrow(first)).replaceFirst(""),
            FIRST.matcher(narrow(first)).replaceFirst(""))
        .map(HeadingWords::plain)
        .filter(keysByHeading::containsKey)
        .findFirst()
        .map(plain -> new Found(keysByHeading.get(plain), !doubtful.containsKey(plain)))
        .or(() -> asOnForms(first));
  }

  /**
   * What a form with the same words beside a place would ask for; a list that names an industry
   * tells its code, unless the column is one of names beside it, or one of more than a 小类.
   */
  private static Optional<Found> asOnForms(String heading) {
    return LabelKeys.of(heading)
        .filter(key -> Part.of(key) != Part.PLATFORM)
        .filter(key -> !isIndustry(key) || !BRANCH.matcher(heading).find())
        .map(
            key ->
                isIndustry(key) && !NAMED.matcher(heading).find()
                    ? FieldCatalogue.INDUSTRY_CODE.key()
                    : key)
        .map(key -> new Found(List.of(key), true));
  }

  private static boolean isIndustry(String key) {
    return key.equals(FieldCatalogue.INDUSTRY_NAME.key());
  }

  /**
   * How many zeros the figures below a heading lack, if it says so: {@link
   * TypedMoney#TEN_THOUSANDS} of 注册资本（万元）.
   */
  public static Optional<Integer> zeros(String heading) {
    String first = narrow(TIME.matcher(heading).replaceFirst(""));
    Matcher note = NOTE.matcher(first);
    Matcher behind = UNIT.matcher(first);
    boolean isNoted = note.find();
    if (!isNoted && !behind.find()) {
      return Optional.empty();
    }
    String written = isNoted ? note.group(1) : behind.group("unit");
    String unit = MARKS.matcher(written).replaceAll("").replace("单位", "");
    if (TEN_THOUSANDS.matcher(unit).matches()) {
      return Optional.of(TypedMoney.TEN_THOUSANDS);
    }
    return ONES.matcher(unit).matches() ? Optional.of(TypedMoney.ONES) : Optional.empty();
  }

  /**
   * The unit of the figures below a heading where it is neither 万元 nor 元: 亿元 of 注册资本（亿元）, 万美元 of
   * 注册资本（万美元）.
   */
  public static Optional<String> unit(String heading) {
    Matcher note = NOTE.matcher(narrow(TIME.matcher(heading).replaceFirst("")));
    return Optional.of(heading)
        .filter(_ -> note.find())
        .map(_ -> MARKS.matcher(note.group(1)).replaceAll("").replace("单位", ""))
        .filter(unit -> OTHER_UNIT.matcher(unit).matches())
        .filter(_ -> zeros(heading).isEmpty());
  }

  private static String withoutNote(String heading) {
    return NOTE.matcher(narrow(heading)).replaceFirst("");
  }

  private static String plain(String heading) {
    return MARKS
        .matcher(NUMBERING.matcher(narrow(heading)).replaceFirst(""))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static String narrow(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
  }
}
