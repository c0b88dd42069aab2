package minshen.exchange.workbook;

import static minshen.exchange.workbook.SheetColumn.Kind.DAY;
import static minshen.exchange.workbook.SheetColumn.Kind.FILE;
import static minshen.exchange.workbook.SheetColumn.Kind.MONEY;
import static minshen.exchange.workbook.SheetColumn.Kind.MONTH;
import static minshen.exchange.workbook.SheetColumn.Kind.NAMED;
import static minshen.exchange.workbook.SheetColumn.Kind.NUMBER;
import static minshen.exchange.workbook.SheetColumn.Kind.PERCENT;
import static minshen.exchange.workbook.SheetColumn.Kind.TEXT;
import static minshen.exchange.workbook.SheetColumn.Kind.WORD;
import static minshen.exchange.workbook.SheetColumn.Kind.WORDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.ClaimEvent;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.exchange.ClaimKeys;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.ApplicantFacts;
import minshen.words.Message;
import minshen.words.Words;

/** The sheets of a workbook. The facts of all items that can be claimed stand side by side. */
final class WorkbookTables {
  private static final List<SheetColumn> DECISION =
      List.of(
          new SheetColumn(
              "decision.state",
              Message.of("exchange.column.decision"),
              WORD,
              words(
                  "approved", "exchange.word.approved",
                  "paid", "exchange.word.paid",
                  "rejected", "exchange.word.rejected")),
          SheetColumn.of("decision.amount", Message.of("exchange.column.decided"), MONEY),
          SheetColumn.of("decision.on", Message.of("exchange.column.decided-on"), DAY));

  /** What the sheet of applicants is called, by which a workbook is known. */
  static final String APPLICANTS = "exchange.sheet.applicants";

  private static final String TOLD_APART = "exchange.column.told-apart";

  private final Library library;

  WorkbookTables(Library library) {
    this.library = library;
  }

  List<SheetTable> all() {
    return List.of(
        applicants(),
        claims(),
        products(),
        answers(),
        attachments(),
        signatures(),
        signed(),
        progress(),
        ledger(),
        asides());
  }

  private SheetTable applicants() {
    List<SheetColumn> columns = new ArrayList<>();
    FieldCatalogue.of(Part.APPLICANT).forEach(field -> columns.add(of(field)));
    columns.addAll(ofApplicants());
    columns.add(SheetColumn.of("readings", Message.of("exchange.column.readings"), TEXT));
    columns.add(SheetColumn.of("years", Message.of("exchange.column.years"), TEXT));
    return table(SheetTable.Rows.APPLICANTS, columns);
  }

  private SheetTable claims() {
    List<SheetColumn> columns = ofApplicant();
    columns.add(SheetColumn.of("id", Message.of("exchange.column.id"), TEXT));
    columns.add(SheetColumn.of("item", Message.of("exchange.key.item"), NAMED));
    columns.add(SheetColumn.of("variant", Message.of("exchange.key.variant"), NAMED));
    ClaimKeys.beforeFacts().forEach(field -> columns.add(of(field)));
    columns.addAll(facts("facts.", Item::facts));
    ClaimKeys.afterFacts().forEach(field -> columns.add(of(field)));
    columns.addAll(DECISION);
    FieldCatalogue.of(Part.PLATFORM).forEach(field -> columns.add(of(field)));
    return table(SheetTable.Rows.CLAIMS, columns);
  }

  private SheetTable products() {
    List<SheetColumn> columns = ofClaim();
    columns.add(SheetColumn.of("name", Message.of("exchange.column.product"), TEXT));
    columns.addAll(facts("", Item::productFacts));
    return table(SheetTable.Rows.PRODUCTS, columns);
  }

  private static SheetTable answers() {
    List<SheetColumn> columns = ofClaim();
    columns.add(SheetColumn.of("condition", Message.of("exchange.column.condition"), TEXT));
    columns.add(SheetColumn.of(SheetTable.NOTE, Message.of("exchange.column.question"), TEXT));
    columns.add(
        new SheetColumn(
            "answer",
            Message.of("exchange.column.answer"),
            WORD,
            words(
                "yes", "exchange.word.yes",
                "no", "exchange.word.no",
                "unknown", "exchange.word.unknown")));
    return table(SheetTable.Rows.ANSWERS, columns);
  }

  private static SheetTable attachments() {
    List<SheetColumn> columns = ofClaim();
    columns.add(SheetColumn.of("material", Message.of("exchange.column.material"), NAMED));
    columns.add(SheetColumn.of("file", Message.of("exchange.column.file"), FILE));
    columns.add(SheetColumn.of("title", Message.of("exchange.column.title"), TEXT));
    columns.add(SheetColumn.of("pages", Message.of("exchange.column.pages"), TEXT));
    columns.add(SheetColumn.of("rotate", Message.of("exchange.column.rotate"), NUMBER));
    columns.add(SheetColumn.of("redact", Message.of("exchange.column.redact"), TEXT));
    columns.add(SheetColumn.of("content", Message.of("exchange.column.redact-content"), TEXT));
    columns.add(new SheetColumn("late", Message.of("exchange.column.late"), WORD, yesNo()));
    columns.add(SheetColumn.of("note", Message.of("exchange.column.note"), TEXT));
    return table(SheetTable.Rows.ATTACHMENTS, columns);
  }

  private static SheetTable signatures() {
    List<SheetColumn> columns = ofClaim();
    columns.add(SheetColumn.of("paper", Message.of("exchange.column.paper"), TEXT));
    columns.add(SheetColumn.of("place", Message.of("exchange.column.place"), TEXT));
    columns.add(SheetColumn.of("on", Message.of("exchange.column.signed-on"), DAY));
    columns.add(SheetColumn.of("content", Message.of("exchange.column.content"), TEXT));
    return table(SheetTable.Rows.SIGNATURES, columns);
  }

  private static SheetTable signed() {
    List<SheetColumn> columns = ofClaim();
    columns.add(SheetColumn.of("form", Message.of("exchange.column.form"), TEXT));
    columns.add(SheetColumn.of("file", Message.of("exchange.column.file"), FILE));
    columns.add(SheetColumn.of("pages", Message.of("exchange.column.pages"), TEXT));
    columns.add(SheetColumn.of("formPages", Message.of("exchange.column.form-pages"), TEXT));
    columns.add(SheetColumn.of("rotate", Message.of("exchange.column.rotate"), NUMBER));
    columns.add(SheetColumn.of("content", Message.of("exchange.column.content"), TEXT));
    return table(SheetTable.Rows.SIGNED, columns);
  }

  private static SheetTable asides() {
    List<SheetColumn> columns = ofApplicant();
    columns.add(SheetColumn.of("heading", Message.of("exchange.column.aside-heading"), TEXT));
    columns.add(SheetColumn.of("text", Message.of("exchange.column.aside-text"), TEXT));
    columns.add(SheetColumn.of("source", Message.of("exchange.column.aside-source"), TEXT));
    columns.add(SheetColumn.of("on", Message.of("exchange.column.aside-on"), DAY));
    return table(SheetTable.Rows.ASIDES, columns);
  }

  private static SheetTable progress() {
    List<SheetColumn> columns = ofClaim();
    Map<String, Message> kinds = new LinkedHashMap<>();
    for (ClaimEvent.Kind kind : ClaimEvent.Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), Message.of("dossier.event." + kind.name()));
    }
    columns.add(new SheetColumn("kind", Message.of("exchange.column.event"), WORD, kinds));
    columns.add(SheetColumn.of("on", Message.of("exchange.column.event-on"), DAY));
    columns.add(SheetColumn.of("number", Message.of("exchange.column.event-number"), TEXT));
    columns.add(SheetColumn.of("deadline", Message.of("exchange.column.event-deadline"), DAY));
    columns.add(SheetColumn.of("amount", Message.of("exchange.column.event-amount"), MONEY));
    columns.add(SheetColumn.of("document", Message.of("exchange.column.event-document"), TEXT));
    columns.add(SheetColumn.of("version", Message.of("exchange.column.event-version"), TEXT));
    columns.add(SheetColumn.of("who", Message.of("exchange.column.event-who"), TEXT));
    columns.add(SheetColumn.of("note", Message.of("exchange.column.note"), TEXT));
    return table(SheetTable.Rows.PROGRESS, columns);
  }

  private static SheetTable ledger() {
    List<SheetColumn> columns = ofApplicant();
    columns.add(SheetColumn.of("item", Message.of("exchange.key.item"), NAMED));
    columns.add(SheetColumn.of("year", Message.of("exchange.column.year"), NUMBER));
    columns.add(SheetColumn.of("amount", Message.of("exchange.column.amount"), MONEY));
    columns.add(SheetColumn.of("project", FieldCatalogue.PROJECT.label(), TEXT));
    columns.add(SheetColumn.of("kind", Message.of("exchange.column.kind"), TEXT));
    columns.add(SheetColumn.of("product", Message.of("exchange.column.product"), TEXT));
    columns.add(SheetColumn.of("variant", Message.of("exchange.key.variant"), NAMED));
    columns.add(SheetColumn.of("cityGrant", FieldCatalogue.CITY_GRANT.label(), TEXT));
    columns.add(SheetColumn.of("citySupport", Message.of("exchange.column.citySupport"), MONEY));
    return table(SheetTable.Rows.LEDGER, columns);
  }

  /** The columns of each fact; items that ask for one of the same name share them. */
  private List<SheetColumn> facts(String before, Function<Item, List<Fact>> of) {
    Map<String, SheetColumn> columns = new LinkedHashMap<>();
    items()
        .flatMap(item -> of.apply(item).stream())
        .filter(fact -> !fact.ofApplicant())
        .flatMap(fact -> columns(before + fact.name(), fact.label(), fact).stream())
        .forEach(column -> columns.merge(column.key(), column, WorkbookTables::both));
    return List.copyOf(columns.values());
  }

  /** What packs ask of applicants; where two call theirs alike, each is told with its pack. */
  private List<SheetColumn> ofApplicants() {
    SequencedMap<String, Fact> facts = ApplicantFacts.of(library);
    List<SheetColumn> columns = new ArrayList<>();
    facts.forEach(
        (key, fact) -> {
          boolean alone =
              facts.values().stream().filter(f -> f.label().equals(fact.label())).count() == 1;
          Object label =
              alone
                  ? fact.label()
                  : Message.of(TOLD_APART, fact.label(), key.substring(0, key.indexOf('/')));
          columns.addAll(columns("applicant.facts." + key, label, fact));
        });
    return columns;
  }

  /** The columns of a fact: one, or the three parts of a foreign amount. */
  private static List<SheetColumn> columns(String key, Object label, Fact fact) {
    Map<String, Message> words = new LinkedHashMap<>();
    fact.choices().forEach(choice -> words.put(choice.id(), Message.verbatim(choice.label())));
    Message header =
        fact.unit().isEmpty()
            ? Message.of("exchange.column.fact", label)
            : Message.of("exchange.column.fact-unit", label, fact.unit());
    if (fact.currency().isPresent()) {
      Object[] named = {label, fact.inChinese(), fact.code()};
      return List.of(
          SheetColumn.of(key + ".amount", header, NUMBER),
          SheetColumn.of(key + ".rate", Message.of("exchange.column.rate", named), NUMBER),
          SheetColumn.of(key + ".day", Message.of("exchange.column.rate-day", named), DAY));
    }
    SheetColumn.Kind kind =
        switch (fact.kind()) {
          case AMOUNT -> MONEY;
          case COUNT, NUMBER -> NUMBER;
          case PERCENT -> PERCENT;
          case DATE -> DAY;
          case CHOICE, YES_NO -> WORD;
          case CHOICES -> WORDS;
          case TEXT -> TEXT;
        };
    return List.of(
        new SheetColumn(key, header, kind, fact.kind() == Fact.Kind.YES_NO ? yesNo() : words));
  }

  /** Where two items call two kinds of fact alike, the column takes what either would. */
  private static SheetColumn both(SheetColumn first, SheetColumn second) {
    Map<String, Message> words = new LinkedHashMap<>(first.words());
    words.putAll(second.words());
    return new SheetColumn(first.key(), first.header(), either(first.kind(), second.kind()), words);
  }

  private static SheetColumn.Kind either(SheetColumn.Kind first, SheetColumn.Kind second) {
    Set<SheetColumn.Kind> kinds = EnumSet.of(first, second);
    if (kinds.size() == 1) {
      return first;
    }
    if (kinds.equals(EnumSet.of(WORD, WORDS))) {
      return WORDS;
    }
    return EnumSet.of(NUMBER, MONEY, PERCENT).containsAll(kinds) ? NUMBER : TEXT;
  }

  private Stream<Item> items() {
    return library.packs().stream().flatMap(pack -> pack.items().stream());
  }

  private static List<SheetColumn> ofApplicant() {
    return new ArrayList<>(
        List.of(
            SheetColumn.of(SheetTable.APPLICANT, Message.of("exchange.column.applicant"), TEXT)));
  }

  private static List<SheetColumn> ofClaim() {
    List<SheetColumn> columns = ofApplicant();
    columns.add(SheetColumn.of(SheetTable.CLAIM, Message.of("exchange.column.id"), TEXT));
    return columns;
  }

  private static SheetTable table(SheetTable.Rows rows, List<SheetColumn> columns) {
    return new SheetTable(
        rows,
        Message.of("exchange.sheet." + rows.name().toLowerCase(Locale.ROOT)),
        toldApart(columns));
  }

  /** A header that stands already, since two facts are called alike, gets its name behind it. */
  private static List<SheetColumn> toldApart(List<SheetColumn> columns) {
    Set<String> taken = new HashSet<>();
    List<SheetColumn> all = new ArrayList<>();
    for (SheetColumn column : columns) {
      boolean free = taken.add(Words.CHINESE.say(column.header()));
      all.add(
          free
              ? column
              : new SheetColumn(
                  column.key(),
                  Message.of(
                      TOLD_APART, column.header(), column.key().replaceFirst(".*facts\\.", "")),
                  column.kind(),
                  column.words()));
    }
    return List.copyOf(all);
  }

  /** The column of a field. */
  private static SheetColumn of(DossierField<?> field) {
    // 申请金额 alone is headed with its unit.
    Message header =
        field == FieldCatalogue.REQUESTED_AMOUNT
            ? Message.of("exchange.column.requestedAmount")
            : field.label();
    return new SheetColumn(field.key(), header, kind(field.type()), words(field.type()));
  }

  private static SheetColumn.Kind kind(FieldType<?> type) {
    return switch (type) {
      case FieldType.Text _ -> TEXT;
      case FieldType.Money _ -> MONEY;
      case FieldType.Count _ -> NUMBER;
      case FieldType.Day _ -> DAY;
      case FieldType.Month _ -> MONTH;
      case FieldType.YesNo _, FieldType.Choice<?> _ -> WORD;
    };
  }

  private static Map<String, Message> words(FieldType<?> type) {
    if (type instanceof FieldType.YesNo) {
      return yesNo();
    }
    Map<String, Message> words = new LinkedHashMap<>();
    if (type instanceof FieldType.Choice<?> choice) {
      choice.words().forEach((word, value) -> words.put(word, choice.label(value)));
    }
    return words;
  }

  private static Map<String, Message> yesNo() {
    return words("true", "exchange.word.yes", "false", "exchange.word.no");
  }

  /** Words and the keys of what people call them, by turns. */
  private static Map<String, Message> words(String... wordsAndKeys) {
    Map<String, Message> words = new LinkedHashMap<>();
    for (int i = 0; i < wordsAndKeys.length; i += 2) {
      words.put(wordsAndKeys[i], Message.of(wordsAndKeys[i + 1]));
    }
    return words;
  }
}
