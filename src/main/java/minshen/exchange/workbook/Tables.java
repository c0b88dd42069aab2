package minshen.exchange.workbook;

import static minshen.exchange.workbook.Column.Kind.DAY;
import static minshen.exchange.workbook.Column.Kind.MONTH;
import static minshen.exchange.workbook.Column.Kind.NAMED;
import static minshen.exchange.workbook.Column.Kind.NUMBER;
import static minshen.exchange.workbook.Column.Kind.TEXT;
import static minshen.exchange.workbook.Column.Kind.WORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.policy.ApplicantKind;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Message;

/** The sheets of a workbook. The facts of all items that can be claimed stand side by side. */
final class Tables {
  private static final List<String> UNIT =
      List.of(
          "name",
          "creditCode",
          "kind",
          "postalAddress",
          "registeredAddress",
          "town",
          "legalRepresentative.name",
          "legalRepresentative.phone",
          "legalRepresentative.mobile",
          "legalRepresentative.email",
          "contact.name",
          "contact.title",
          "contact.phone",
          "contact.mobile",
          "contact.fax",
          "contact.email",
          "bank.name",
          "bank.account",
          "profile.industryCode",
          "profile.industryName",
          "profile.businessScope",
          "profile.foundedOn",
          "profile.registeredCapital",
          "profile.employees",
          "profile.foreignInvested",
          "profile.text");

  private static final Map<String, Column.Kind> KINDS =
      Map.of(
          "kind", WORD,
          "profile.foundedOn", DAY,
          "profile.registeredCapital", NUMBER,
          "profile.employees", NUMBER,
          "profile.foreignInvested", WORD);

  private static final List<Column> PLATFORM =
      List.of(
          platform("name", TEXT),
          platform("builder", TEXT),
          platform("from", MONTH),
          platform("to", MONTH),
          platform("totalInvestment", NUMBER),
          platform("filedOn", DAY),
          platform("description", TEXT));

  private static final List<Column> DECISION =
      List.of(
          new Column(
              "decision.state",
              Message.of("exchange.column.decision"),
              WORD,
              words(
                  "approved", "exchange.word.approved",
                  "paid", "exchange.word.paid",
                  "rejected", "exchange.word.rejected")),
          Column.of("decision.amount", Message.of("exchange.column.decided"), NUMBER),
          Column.of("decision.on", Message.of("exchange.column.decided-on"), DAY));

  private final Library library;

  Tables(Library library) {
    this.library = library;
  }

  List<Table> all() {
    return List.of(applicants(), claims(), products(), answers(), attachments(), ledger());
  }

  private static Table applicants() {
    List<Column> columns = new ArrayList<>();
    for (String key : UNIT) {
      columns.add(
          new Column(
              "applicant." + key,
              Message.of("dossier.field.applicant." + key),
              KINDS.getOrDefault(key, TEXT),
              key.equals("kind") ? kinds() : KINDS.get(key) == WORD ? yesNo() : Map.of()));
    }
    columns.add(Column.of("readings", Message.of("exchange.column.readings"), TEXT));
    columns.add(Column.of("years", Message.of("exchange.column.years"), TEXT));
    return table(Table.Rows.APPLICANTS, columns);
  }

  private Table claims() {
    List<Column> columns = ofApplicant();
    columns.add(Column.of("id", Message.of("exchange.column.id"), TEXT));
    columns.add(Column.of("item", Message.of("exchange.key.item"), NAMED));
    columns.add(Column.of("variant", Message.of("exchange.key.variant"), NAMED));
    columns.add(Column.of("project", Message.of("dossier.field.project"), TEXT));
    columns.add(Column.of("cityGrant", Message.of("exchange.column.cityGrant"), TEXT));
    columns.add(Column.of("eventDate", Message.of("exchange.key.eventDate"), DAY));
    columns.add(Column.of("applyDate", Message.of("dossier.field.applyDate"), DAY));
    columns.add(Column.of("year", Message.of("exchange.key.year"), NUMBER));
    columns.addAll(facts("facts.", Item::facts));
    columns.add(
        Column.of("requestedAmount", Message.of("exchange.column.requestedAmount"), NUMBER));
    columns.add(Column.of("projectLead", Message.of("exchange.key.projectLead"), TEXT));
    columns.addAll(DECISION);
    columns.addAll(PLATFORM);
    return table(Table.Rows.CLAIMS, columns);
  }

  private Table products() {
    List<Column> columns = ofClaim();
    columns.add(Column.of("name", Message.of("exchange.column.product"), TEXT));
    columns.addAll(facts("", Item::productFacts));
    return table(Table.Rows.PRODUCTS, columns);
  }

  private static Table answers() {
    List<Column> columns = ofClaim();
    columns.add(Column.of("condition", Message.of("exchange.column.condition"), TEXT));
    columns.add(Column.of(Table.NOTE, Message.of("exchange.column.question"), TEXT));
    columns.add(
        new Column(
            "answer",
            Message.of("exchange.column.answer"),
            WORD,
            words(
                "yes", "exchange.word.yes",
                "no", "exchange.word.no",
                "unknown", "exchange.word.unknown")));
    return table(Table.Rows.ANSWERS, columns);
  }

  private static Table attachments() {
    List<Column> columns = ofClaim();
    columns.add(Column.of("material", Message.of("exchange.column.material"), NAMED));
    columns.add(Column.of("file", Message.of("exchange.column.file"), TEXT));
    columns.add(Column.of("title", Message.of("exchange.column.title"), TEXT));
    columns.add(Column.of("pages", Message.of("exchange.column.pages"), TEXT));
    columns.add(Column.of("rotate", Message.of("exchange.column.rotate"), NUMBER));
    columns.add(Column.of("note", Message.of("exchange.column.note"), TEXT));
    return table(Table.Rows.ATTACHMENTS, columns);
  }

  private static Table ledger() {
    List<Column> columns = ofApplicant();
    columns.add(Column.of("item", Message.of("exchange.key.item"), NAMED));
    columns.add(Column.of("year", Message.of("exchange.column.year"), NUMBER));
    columns.add(Column.of("amount", Message.of("exchange.column.amount"), NUMBER));
    columns.add(Column.of("project", Message.of("dossier.field.project"), TEXT));
    columns.add(Column.of("kind", Message.of("exchange.column.kind"), TEXT));
    columns.add(Column.of("product", Message.of("exchange.column.product"), TEXT));
    columns.add(Column.of("variant", Message.of("exchange.key.variant"), NAMED));
    columns.add(Column.of("cityGrant", Message.of("exchange.column.cityGrant"), TEXT));
    columns.add(Column.of("citySupport", Message.of("exchange.column.citySupport"), NUMBER));
    return table(Table.Rows.LEDGER, columns);
  }

  /** One column for each fact; items that ask for one of the same name share it. */
  private List<Column> facts(String before, Function<Item, List<Fact>> of) {
    Map<String, Column> columns = new LinkedHashMap<>();
    items()
        .flatMap(item -> of.apply(item).stream())
        .forEach(fact -> columns.merge(fact.name(), column(before, fact), Tables::both));
    return List.copyOf(columns.values());
  }

  private static Column column(String before, Fact fact) {
    String label = fact.unit().isEmpty() ? fact.label() : fact.label() + "（" + fact.unit() + "）";
    Map<String, Message> words = new LinkedHashMap<>();
    fact.choices().forEach(choice -> words.put(choice.id(), Message.verbatim(choice.label())));
    Column.Kind kind =
        switch (fact.kind()) {
          case AMOUNT, COUNT, NUMBER -> NUMBER;
          case CHOICE -> WORD;
          case TEXT -> TEXT;
        };
    return new Column(before + fact.name(), Message.verbatim(label), kind, words);
  }

  private static Column both(Column first, Column second) {
    Map<String, Message> words = new LinkedHashMap<>(first.words());
    words.putAll(second.words());
    return new Column(first.key(), first.header(), first.kind(), words);
  }

  private Stream<Item> items() {
    return library.packs().stream().flatMap(pack -> pack.items().stream());
  }

  private static List<Column> ofApplicant() {
    return new ArrayList<>(
        List.of(Column.of(Table.APPLICANT, Message.of("exchange.column.applicant"), TEXT)));
  }

  private static List<Column> ofClaim() {
    List<Column> columns = ofApplicant();
    columns.add(Column.of(Table.CLAIM, Message.of("exchange.column.id"), TEXT));
    return columns;
  }

  private static Table table(Table.Rows rows, List<Column> columns) {
    return new Table(
        rows, Message.of("exchange.sheet." + rows.name().toLowerCase(Locale.ROOT)), columns);
  }

  private static Map<String, Message> kinds() {
    Map<String, Message> words = new LinkedHashMap<>();
    for (ApplicantKind kind : ApplicantKind.values()) {
      words.put(kind.name().toLowerCase(Locale.ROOT), Message.of("dossier.kind." + kind.name()));
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

  private static Column platform(String key, Column.Kind kind) {
    return Column.of("platform." + key, Message.of("dossier.field.platform." + key), kind);
  }
}
