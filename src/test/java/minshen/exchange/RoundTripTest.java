package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.dossier.FieldValues;
import minshen.dossier.Fixture;
import minshen.dossier.PageChoice;
import minshen.dossier.Platform;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.dossier.Signing;
import minshen.files.TypedCharacters;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;

class RoundTripTest {
  private final DossierReader reader = new DossierReader(Fixture.LIBRARY);
  private Optional<Path> written = Optional.empty();

  @AfterTry
  void tidy() throws IOException {
    if (written.isPresent()) {
      Files.deleteIfExists(written.get());
    }
  }

  @Property(tries = 300)
  void whatIsWrittenAsYamlReadsBack(@ForAll("dossiers") Dossier dossier) {
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
  }

  @Property(tries = 300)
  void whatIsWrittenAsJsonReadsBack(@ForAll("dossiers") Dossier dossier) {
    assertThat(read(DossierWriter.json(dossier))).isEqualTo(dossier);
  }

  @Property(tries = 300)
  void writingIsStable(@ForAll("dossiers") Dossier dossier) {
    String once = DossierWriter.yaml(dossier);
    assertThat(DossierWriter.yaml(read(once))).isEqualTo(once);
  }

  @Property(tries = 1000)
  void everyTextStaysText(@ForAll("texts") String text) {
    Dossier dossier = named(text);
    assertThat(read(DossierWriter.yaml(dossier)).applicant().name()).contains(text);
    assertThat(read(DossierWriter.json(dossier)).applicant().name()).contains(text);
  }

  @Example
  void textsThatLookLikeSomethingElseAreQuoted() {
    assertThat(DossierWriter.yaml(named("0123"))).contains("name: \"0123\"");
    assertThat(DossierWriter.yaml(named("Yes"))).contains("name: \"Yes\"");
    assertThat(DossierWriter.yaml(named("2026-03-15"))).contains("name: \"2026-03-15\"");
    assertThat(DossierWriter.yaml(named("上海示例"))).contains("name: 上海示例\n");
  }

  @Example
  void theNameOfTheFileDecidesOnTheFormat() throws IOException {
    Path file = Files.createTempFile("档案", ".json");
    written = Optional.of(file);
    DossierWriter.write(file, named("甲"));
    assertThat(file).content(StandardCharsets.UTF_8).startsWith("{\n");
    assertThat(reader.read(file, "x", ClaimsWanted.ANY)).isEqualTo(named("甲"));
  }

  private Dossier read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), "f", ClaimsWanted.ANY);
  }

  private static Dossier named(String name) {
    return new Dossier(
        Applicant.BLANK.with(FieldCatalogue.NAME, name),
        Readings.DEFAULT,
        List.of(),
        List.of(),
        List.of());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> awkward =
        Arbitraries.of(
            "0123",
            "yes",
            "no",
            "true",
            "null",
            "~",
            "1e5",
            ".inf",
            "2026-03-15",
            "- x",
            "# x",
            "a: b",
            "a #b",
            "'",
            "\"",
            "\\",
            "*a",
            "&a",
            "!x",
            "|",
            ">",
            "%",
            "@",
            "`",
            "{",
            "[",
            " x ",
            "x\n",
            "\nx",
            "x\r\ny",
            "\tx",
            "x\u2028y",
            "\uFEFFx",
            "\u0085x",
            "😀𬭎",
            "<<",
            "=",
            "---",
            "...",
            "? x",
            "０１２",
            "闵申：“x”",
            "a\u007fb",
            "\u00a0x",
            "0x10",
            "1_000");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40).filter(RoundTripTest::isText);
    // Reading makes every line break a line feed, and puts characters right as typing does.
    return Arbitraries.oneOf(awkward, any)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
        .map(TypedCharacters::of)
        .filter(text -> !text.isBlank());
  }

  private static boolean isText(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                (c >= ' ' || c == '\n' || c == '\t' || c == '\r')
                    && !(c >= 0xD800 && c <= 0xDFFF)
                    && c != 0xFFFE
                    && c != 0xFFFF);
  }

  @Provide
  Arbitrary<Dossier> dossiers() {
    return Combinators.combine(
            applicants(),
            Arbitraries.of("R1", "R10").set().map(Readings::new),
            years().list().ofMaxSize(3),
            awards().list().ofMaxSize(3),
            claims().list().ofMaxSize(4).uniqueElements(Claim::id))
        .as(Dossier::new);
  }

  private Arbitrary<Applicant> applicants() {
    return values(Part.APPLICANT).map(values -> new Applicant(values, Map.of()));
  }

  private Arbitrary<FieldValues> values(Part part) {
    return Combinators.combine(
            FieldCatalogue.of(part).stream()
                .<Arbitrary<UnaryOperator<FieldValues>>>map(this::change)
                .toList())
        .as(
            changes -> {
              FieldValues values = FieldValues.NONE;
              for (UnaryOperator<FieldValues> change : changes) {
                values = change.apply(values);
              }
              return values;
            });
  }

  private <T> Arbitrary<UnaryOperator<FieldValues>> change(DossierField<T> field) {
    return values(field.type())
        .optional()
        .map(value -> before -> before.with(field, value.map(field.type().valueClass()::cast)));
  }

  private Arbitrary<?> values(FieldType<?> type) {
    return switch (type) {
      case FieldType.Text _ -> texts();
      case FieldType.Money _ -> decimals().map(Amount::new);
      case FieldType.Count _ -> Arbitraries.integers().between(0, 1_000_000);
      case FieldType.Day _ -> days();
      case FieldType.Month _ -> days().map(YearMonth::from);
      case FieldType.YesNo _ -> Arbitraries.of(true, false);
      case FieldType.Choice<?> choice -> Arbitraries.of(choice.words().values());
    };
  }

  private Arbitrary<Award> awards() {
    return Combinators.combine(
            Arbitraries.of("T-03", "T-06", "T-10"),
            years(),
            decimals(),
            texts().map(String::strip).filter(t -> !t.isBlank()).optional(),
            texts().optional())
        .flatAs(
            (item, year, amount, project, product) ->
                kinds(item)
                    .optional()
                    .map(
                        kind -> new Award(item, year, new Amount(amount), project, kind, product)));
  }

  /** An item takes the kinds it knows, and any text if it knows none. */
  private Arbitrary<String> kinds(String item) {
    return switch (item) {
      case "T-03" -> Arbitraries.of("trial", "marketed");
      case "T-06" -> Arbitraries.of("nonIvd", "ivd");
      default -> texts();
    };
  }

  private Arbitrary<Claim> claims() {
    return Combinators.combine(
            cases(),
            texts().optional(),
            decimals().optional(),
            platforms().optional(),
            attachments().list().ofMaxSize(3),
            events().list().ofMaxSize(3))
        .as(
            (input, lead, amount, platform, attachments, events) ->
                new Claim(
                    input.withRequested(amount.map(Amount::new)),
                    lead,
                    platform.filter(_ -> input.item().equals("T-10")),
                    attachments,
                    Signing.NONE,
                    new ClaimProgress(events)));
  }

  /** An event says what can be said of its kind. */
  private Arbitrary<ClaimEvent> events() {
    return Combinators.combine(
            Arbitraries.of(ClaimEvent.Kind.class),
            days().optional(),
            texts().optional(),
            days().optional(),
            decimals().optional())
        .as(
            (kind, on, text, due, amount) ->
                new ClaimEvent(
                    kind,
                    on,
                    text,
                    text,
                    text.filter(_ -> kind.has(ClaimEvent.Part.NUMBER)),
                    due.filter(_ -> kind.has(ClaimEvent.Part.DEADLINE)),
                    amount.filter(_ -> kind.has(ClaimEvent.Part.AMOUNT)).map(Amount::new),
                    text.filter(_ -> kind.has(ClaimEvent.Part.DOCUMENT)),
                    text.filter(_ -> kind.has(ClaimEvent.Part.VERSION))));
  }

  private Arbitrary<ClaimInput> cases() {
    return Combinators.combine(
            texts().map(String::strip).filter(t -> !t.isBlank()),
            Arbitraries.of("T-03", "T-06", "T-10"),
            texts().map(String::strip).filter(t -> !t.isBlank()).optional(),
            days().optional(),
            days().optional(),
            years().optional(),
            products().list().ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of("scope", "noDouble"), Arbitraries.of(Answer.class)))
        .as(
            (id, item, project, event, apply, year, products, answers) ->
                new ClaimInput(
                    id,
                    item,
                    item.equals("T-03") ? Optional.of("trial") : Optional.empty(),
                    project,
                    event,
                    apply,
                    year,
                    item.equals("T-03")
                        ? Map.of(
                            "rdCost",
                            new Value.Figure(new BigDecimal("0.000001")),
                            "remark",
                            new Value.Word("no"))
                        : Map.of(),
                    item.equals("T-06") ? products : List.of(),
                    answers));
  }

  private Arbitrary<Product> products() {
    return Combinators.combine(texts().optional(), decimals())
        .as(
            (name, cost) ->
                new Product(
                    name, Map.of("rdCost", new Value.Figure(cost), "kind", new Value.Word("ivd"))));
  }

  private Arbitrary<Platform> platforms() {
    return values(Part.PLATFORM).map(Platform::new);
  }

  private Arbitrary<Redaction> redactions() {
    Arbitrary<Integer> corner = Arbitraries.integers().between(0, Redaction.WHOLE - 1);
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(
            Arbitraries.integers().between(1, PageChoice.LAST_PAGE), corner, corner, share, share)
        .as(
            (page, left, top, across, down) ->
                new Redaction(
                    page,
                    left,
                    top,
                    (int) Math.ceil(across * (Redaction.WHOLE - left - 1)) + 1,
                    (int) Math.floor(down * (Redaction.WHOLE - top - 1)) + 1));
  }

  private Arbitrary<Attachment> attachments() {
    Arbitrary<Optional<PageChoice>> pages =
        Arbitraries.of("", "1", "1-3,5", "7,2-4,99999").map(PageChoice::parse);
    return Combinators.combine(
            texts(),
            texts(),
            texts().optional(),
            texts().map(String::strip).filter(t -> !t.isBlank()).optional(),
            pages,
            Arbitraries.of(Attachment.TURNS),
            Combinators.combine(
                    redactions().list().ofMaxSize(3),
                    Arbitraries.of("0123456789abcdef", Redactions.UNSEEN).optional())
                .as(Redactions::new),
            Arbitraries.of(true, false))
        .as(Attachment::new);
  }

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1000, 9999);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 60_000)
        .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
  }

  private static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("999999999999"))
        .ofScale(6)
        .map(n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros())
        .map(n -> n.scale() < 0 ? n.setScale(0) : n);
  }
}
