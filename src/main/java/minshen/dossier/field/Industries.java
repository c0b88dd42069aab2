package minshen.dossier.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 国民经济行业分类 (GB/T 4754-2017) as far as biomedical applicants use it: about a hundred 小类. Any other
 * four-digit code is taken with a typed name.
 */
public final class Industries implements FieldCheck {
  private static final Pattern CODE = Pattern.compile("\\d{4}");
  private static final Pattern SECTION = Pattern.compile("^[A-Ta-t](?=\\d{4}$)");
  private static final List<Industry> KNOWN =
      Resource.lines("industries.csv").stream()
          .skip(1)
          .map(line -> line.split(",", 2))
          .map(parts -> new Industry(parts[0], parts[1]))
          .toList();
  private static final Map<String, Industry> BY_CODE =
      KNOWN.stream().collect(Collectors.toUnmodifiableMap(Industry::code, Function.identity()));

  @Override
  public Verdict check(String typed) {
    String code = digits(typed);
    return CODE.matcher(code).matches()
        ? Verdict.written(typed, code)
        : Verdict.wrong("dossier.industry-code");
  }

  /** The 小类 the program knows, by code. */
  public static List<Industry> known() {
    return KNOWN;
  }

  /** The name of a 小类, if the program knows it. */
  public static Optional<String> name(String code) {
    return Optional.ofNullable(BY_CODE.get(digits(code))).map(Industry::name);
  }

  /**
   * The code without blanks and without the letter of its section, which registers write before.
   */
  public static String digits(String typed) {
    return SECTION.matcher(Typing.narrow(typed)).replaceFirst("");
  }
}
