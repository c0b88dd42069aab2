package minshen.exchange.list;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Editor;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.dossier.field.Verdict;
import minshen.exchange.TypedFigures;
import minshen.exchange.TypedMoney;
import minshen.exchange.TypedValues;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.TableCell;
import minshen.policy.ApplicantKind;
import minshen.words.Message;
import org.apache.poi.ss.usermodel.DateUtil;

/** Values of a list, as a dossier writes them. */
final class ListValues {
  /** The same as above, or beside: nobody knows what that is once the row stands alone. */
  private static final Pattern DITTO =
      Pattern.compile("同上|同左|同前|〃|″|(?:同|与)(?:工商)?(?:注册|登记|通讯|通信|办公|经营)(?:地址|地)?(?:相同|一致)?");

  private static final Pattern BARE = Pattern.compile("\\d{1,30}(?:\\.\\d{1,30})?");

  /** What Excel shows of a long number, once it is saved as text. */
  private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");

  private static final Pattern CODE = Pattern.compile("(?<![0-9])[A-Ta-t]?(\\d{4})(?![0-9])");
  private static final Pattern COUNT =
      Pattern.compile("(?<about>约|大约|近)?(?<figure>\\d{1,9})(?:\\.0+)?[人名年]?(?<behind>左右|上下)?");

  /** Days of Excel's calendar between 1930 and 2079: a bare figure in a column of days. */
  private static final int FIRST_SERIAL = 10_959;

  private static final int LAST_SERIAL = 65_380;

  /** A calendar that begins in 1904 counts so many days less. */
  private static final int FOUR_YEARS = 1462;

  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");

  private static final Pattern ENTERPRISE = Pattern.compile(".*(公司|企业|合伙|厂|独资|民企|国企|央企|外企|私企).*");
  private static final Set<String> YES = Set.of("是", "有", "√", "✓", "Y", "YES", "TRUE", "1", "对");
  private static final Set<String> NO = Set.of("否", "不是", "无", "×", "N", "NO", "FALSE", "0", "非");

  /** What has no lines and no commas in it. */
  private static final Set<DossierField<?>> IN_ONE_LINE =
      Set.of(
          FieldCatalogue.NAME,
          FieldCatalogue.CREDIT_CODE,
          FieldCatalogue.LEGAL_NAME,
          FieldCatalogue.CONTACT_NAME,
          FieldCatalogue.BANK_ACCOUNT);

  /** Cells and the end of a row: a quotation mark too many has made one cell of them. */
  private static final Pattern SWALLOWED =
      Pattern.compile("(?s).*[,;，\\t].*\\R.*|.*\\R.*[,;，\\t].*");

  private ListValues() {}

  /**
   * What a cell came to.
   *
   * @param text the value as a dossier writes it; empty if there is none
   * @param refused why the cell is not understood, so that its row is not taken
   * @param remark why it was left out, or is to be looked at; its row is taken all the same
   */
  record Read(Optional<String> text, Optional<Message> refused, Optional<Message> remark) {
    static final Read BLANK = new Read(Optional.empty(), Optional.empty(), Optional.empty());

    static Read of(String text) {
      return new Read(Optional.of(text), Optional.empty(), Optional.empty());
    }

    /** A value that is taken, and has to be looked at. */
    static Read noted(String text, String key, Object... arguments) {
      return new Read(Optional.of(text), Optional.empty(), Optional.of(Message.of(key, arguments)));
    }

    static Read refused(String key, Object... arguments) {
      return new Read(Optional.empty(), Optional.of(Message.of(key, arguments)), Optional.empty());
    }

    static Read leftOut(String key, Object... arguments) {
      return new Read(Optional.empty(), Optional.empty(), Optional.of(Message.of(key, arguments)));
    }
  }

  /**
   * Reads a cell as a field.
   *
   * @param unit what the heading says that its figures count, where that is neither 万元 nor 元
   */
  static Read read(TableCell cell, ListTarget target, Optional<String> unit, List<String> towns) {
    if (cell instanceof TableCell.Failed failed) {
      return Read.refused("exchange.cell-error", failed.error());
    }
    if (cell instanceof TableCell.Uncomputed) {
      return Read.refused("exchange.cell-uncomputed");
    }
    DossierField<?> field = target.field().orElseThrow();
    if (AsideCell.saysNothing(cell) && !(field.type() instanceof FieldType.YesNo)) {
      return Read.BLANK;
    }
    if (DITTO.matcher(cell.shown().strip()).matches()) {
      return Read.leftOut("exchange.list.ditto", cell.shown());
    }
    return switch (field.type()) {
      case FieldType.Text _ -> text(cell, field, towns);
      case FieldType.Money _ -> money(counted(cell, unit), target.zeros());
      case FieldType.Count _ -> count(cell, field);
      case FieldType.Day _ -> day(cell);
      case FieldType.Month _ -> month(cell);
      case FieldType.YesNo yesNo -> yesNo(cell, yesNo);
      case FieldType.Choice<?> choice -> choice(cell, choice);
    };
  }

  private static Read text(TableCell cell, DossierField<?> field, List<String> towns) {
    String text = field.editor() == Editor.LINES ? cell.shown() : inOneLine(cell.shown());
    if (IN_ONE_LINE.contains(field) && SWALLOWED.matcher(cell.shown()).matches()) {
      return Read.refused("exchange.list.swallowed", cell.shown().lines().findFirst().orElse(""));
    }
    boolean isFigure =
        field.equals(FieldCatalogue.CREDIT_CODE)
            || field.equals(FieldCatalogue.BANK_ACCOUNT)
            || field.key().endsWith(".phone")
            || field.key().endsWith(".mobile")
            || field.key().endsWith(".fax");
    boolean lost = cell instanceof TableCell.Figure number && number.hasLostDigits();
    if (lost || (isFigure && SHORTENED.matcher(text).matches())) {
      return Read.refused("exchange.digits-lost", text);
    }
    if (field.equals(FieldCatalogue.INDUSTRY_CODE)) {
      return industry(text);
    }
    Verdict verdict = field.check(towns).check(text);
    String best = verdict.best(text);
    if (field.equals(FieldCatalogue.CREDIT_CODE) && verdict instanceof Verdict.Wrong wrong) {
      return new Read(Optional.of(best), Optional.empty(), Optional.of(wrong.why()));
    }
    return Read.of(best);
  }

  /** A text of one line, wherever a narrow cell broke it; a break between words is a blank. */
  private static String inOneLine(String text) {
    return text.replaceAll("(?<=[\\x21-\\x7e])\\s*[\\r\\n\\t]+\\s*(?=[\\x21-\\x7e])", " ")
        .replaceAll("\\s*[\\r\\n\\t]+\\s*", "");
  }

  /** A code, with its name before or behind; or the name of a 小类 that the program knows. */
  private static Read industry(String text) {
    Matcher code = CODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (code.find()) {
      return Read.of(code.group(1));
    }
    return Industries.known().stream()
        .filter(industry -> industry.name().equals(text))
        .map(Industry::code)
        .map(Read::of)
        .findFirst()
        .orElseGet(() -> Read.leftOut("exchange.list.industry", text));
  }

  /** A bare figure with the unit that its heading has. */
  private static TableCell counted(TableCell cell, Optional<String> unit) {
    String text =
        cell instanceof TableCell.Figure figure
            ? figure.number().toPlainString()
            : TypedFigures.of(cell.shown());
    return unit.isPresent() && BARE.matcher(text).matches()
        ? new TableCell.Text(text + unit.get(), text + unit.get())
        : cell;
  }

  private static Read money(TableCell cell, int zeros) {
    Optional<TypedMoney> money =
        cell instanceof TableCell.Figure number
            ? Optional.of(number.number())
                .filter(amount -> amount.signum() >= 0)
                .flatMap(amount -> TypedMoney.read(amount.toPlainString(), zeros))
            : TypedMoney.read(cell.shown(), zeros);
    if (money.isEmpty()) {
      return Read.refused("exchange.list.wants-money", cell.shown());
    }
    if (!money.get().isRenminbi()) {
      return Read.leftOut("exchange.list.foreign", cell.shown());
    }
    return zeros == TypedMoney.TEN_THOUSANDS && TypedMoney.isTooMuch(cell.shown())
        ? Read.noted(money.get().digits(), "exchange.money-large", cell.shown())
        : Read.of(money.get().digits());
  }

  private static Read count(TableCell cell, DossierField<?> field) {
    Matcher matcher = COUNT.matcher(TypedFigures.of(cell.shown()));
    if (matcher.matches()) {
      String figure = matcher.group("figure");
      return matcher.group("about") == null && matcher.group("behind") == null
          ? Read.of(figure)
          : Read.noted(figure, "exchange.list.about", cell.shown(), figure);
    }
    return field.equals(FieldCatalogue.EMPLOYEES)
        ? Read.leftOut("exchange.list.no-count", cell.shown())
        : Read.refused("exchange.list.wants-count", cell.shown());
  }

  private static Read day(TableCell cell) {
    Optional<String> day =
        switch (cell) {
          case TableCell.Day known -> Optional.of(known.day().toString());
          case TableCell.Figure number ->
              serial(number.number(), number.from1904()).or(() -> TypedValues.day(cell.shown()));
          // Saved as text, a column that was not shown as days has their numbers.
          case TableCell.Text text when SERIAL.matcher(text.text()).matches() ->
              serial(new BigDecimal(text.text()), false);
          default -> TypedValues.day(cell.shown());
        };
    return day.map(Read::of).orElseGet(() -> Read.refused("exchange.list.wants-day", cell.shown()));
  }

  /** The day that Excel counts so, of a column that was not shown as one. */
  private static Optional<String> serial(BigDecimal number, boolean from1904) {
    return Optional.of(from1904 ? number.add(BigDecimal.valueOf(FOUR_YEARS)) : number)
        .filter(days -> days.stripTrailingZeros().scale() <= 0)
        .filter(days -> days.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0)
        .filter(days -> days.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0)
        .map(days -> LocalDate.from(DateUtil.getLocalDateTime(days.doubleValue())).toString());
  }

  private static Read month(TableCell cell) {
    List<String> months =
        cell instanceof TableCell.Day known
            ? List.of(YearMonth.from(known.day()).toString())
            : TypedValues.months(cell.shown());
    return months.size() == 1
        ? Read.of(months.getFirst())
        : Read.refused("exchange.list.wants-month", cell.shown());
  }

  private static Read yesNo(TableCell cell, FieldType.YesNo yesNo) {
    String text = cell.shown().toUpperCase(Locale.ROOT);
    if (YES.contains(text) || NO.contains(text)) {
      return Read.of(yesNo.write(YES.contains(text)));
    }
    return AsideCell.saysNothing(cell)
        ? Read.BLANK
        : Read.leftOut("exchange.list.no-yes-no", cell.shown());
  }

  private static Read choice(TableCell cell, FieldType.Choice<?> choice) {
    String text = cell.shown();
    for (Map.Entry<String, ?> word : choice.words().entrySet()) {
      if (word.getKey().equals(text)
          || choice.understood(text).filter(word.getValue()::equals).isPresent()) {
        return Read.of(word.getKey());
      }
    }
    // Registers tell the form by law: 有限责任公司（自然人投资或控股）.
    boolean isEnterprise =
        choice.valueClass() == ApplicantKind.class && ENTERPRISE.matcher(text).matches();
    return isEnterprise
        ? Read.of(FieldType.Choice.word(ApplicantKind.ENTERPRISE))
        : Read.leftOut("exchange.list.no-choice", text);
  }
}
