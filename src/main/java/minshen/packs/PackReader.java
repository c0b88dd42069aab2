package minshen.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.packs.tables.SealedPack;
import minshen.policy.Clause;
import minshen.policy.Exclusion;
import minshen.policy.Guide;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Question;
import minshen.policy.Reading;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;
import minshen.policy.amount.Amount;
import minshen.words.Message;

/**
 * Reads a pack: the shape of its files against the schema first, then the files into the model,
 * then whether its parts agree with each other.
 */
public final class PackReader {
  private static final Pack.Period ALWAYS = new Pack.Period(Optional.empty(), Optional.empty());

  private static final Pack.InForce UNDATED =
      new Pack.InForce(Optional.empty(), Optional.empty(), Pack.Stated.DAYS);

  private static final Pack.EventWindow ANY_DAY =
      new Pack.EventWindow(ALWAYS, Optional.empty(), Optional.empty());

  private final PackFiles files;
  private final boolean proved;

  private PackReader(PackFiles files, boolean proved) {
    this.files = files;
    this.proved = proved;
  }

  /**
   * Reads a pack.
   *
   * @throws InputException for the first mistake in it, with its file and line
   */
  public static SealedPack read(PackFiles files) {
    return new PackReader(files, false).sealed();
  }

  /**
   * Reads a pack whose files the build has already held against the schema, so that the program
   * need not do it again each time it starts.
   */
  public static SealedPack readProved(PackFiles files) {
    return new PackReader(files, true).sealed();
  }

  /** Every mistake in a pack, each with its file and line; none if it can be read. */
  public static List<InputException> mistakes(PackFiles files) {
    return draft(files).mistakes();
  }

  /** A pack that somebody is writing, with every mistake in it, in the order of files and lines. */
  public static PackDraft draft(PackFiles files) {
    return new PackReader(files, false).draft();
  }

  private SealedPack sealed() {
    PackDraft draft = draft();
    if (!draft.mistakes().isEmpty()) {
      throw draft.mistakes().getFirst();
    }
    return new SealedPack(draft.pack().orElseThrow(), files.sha256());
  }

  private PackDraft draft() {
    try {
      files.refuseOtherFormats();
      if (files.isBaseless()) {
        String base = files.baseName().orElseThrow();
        throw new InputException(files.at("base"), Message.of("packs.no-base", base, List.of()));
      }
      return whole();
    } catch (InputException e) {
      return PackDraft.unreadable(e);
    }
  }

  /** The shape first. Where it is wrong, what else is wrong is only told of the other entries. */
  private PackDraft whole() {
    Map<String, Node> documents = documents(files);
    Optional<Node> tests = proved ? Optional.empty() : files.node(PackFiles.TESTS);
    Map<String, Node> all = new TreeMap<>(documents);
    tests.ifPresent(node -> all.put(PackFiles.TESTS, node));
    List<InputException> shape = proved ? List.of() : PackSchema.mistakes(all);
    List<InputException> mistakes = new ArrayList<>(shape);
    Optional<Pack> pack = Optional.empty();
    List<PackCase> cases = List.of();
    PackNames names = new PackNames("");
    try {
      MappingReader head = MappingReader.of(documents.get(PackFiles.PACK), PackFiles.PACK);
      names = new PackNames(head.id("id"));
      pack = Optional.of(pack(head, documents, names, files.forms()));
      cases = tests.map(new PackCases(names)::read).orElse(List.of());
    } catch (InputException e) {
      names.complain(e);
    }
    PackEntries misshapen = PackEntries.with(all.values(), shape);
    names.complaints().stream().filter(e -> !misshapen.hold(e.place())).forEach(mistakes::add);
    return mistakes.isEmpty()
        ? new PackDraft(mistakes, pack, cases, names::place)
        : new PackDraft(mistakes, Optional.empty(), List.of(), names::place);
  }

  /** The names of a pack, for what is read beside it. */
  static PackNames names(PackFiles files) {
    Map<String, Node> documents = documents(files);
    MappingReader head = MappingReader.of(documents.get(PackFiles.PACK), PackFiles.PACK);
    PackNames names = new PackNames(head.id("id"));
    pack(head, documents, names, List.of());
    return names;
  }

  private static Map<String, Node> documents(PackFiles files) {
    Map<String, Node> documents = new TreeMap<>();
    for (String file :
        List.of(
            PackFiles.PACK,
            PackFiles.CLAUSES,
            PackFiles.ITEMS,
            PackFiles.READINGS,
            PackFiles.MEASURES,
            PackFiles.GUIDE)) {
      files.node(file).ifPresent(node -> documents.put(file, node));
    }
    return documents;
  }

  private static Pack pack(
      MappingReader head, Map<String, Node> documents, PackNames names, List<PackForm> forms) {
    // What it was laid over, and how it is written, has done its part.
    head.text("base");
    head.text("format");
    Optional<Node> items = Optional.ofNullable(documents.get(PackFiles.ITEMS));
    Optional<Node> readings = Optional.ofNullable(documents.get(PackFiles.READINGS));
    List<Clause> clauses =
        Optional.ofNullable(documents.get(PackFiles.CLAUSES))
            .map(new ClauseReader(names)::read)
            .orElse(List.of());
    Optional<Node> measures = Optional.ofNullable(documents.get(PackFiles.MEASURES));
    Optional<Node> guide = Optional.ofNullable(documents.get(PackFiles.GUIDE));
    names.knowItems(items);
    names.knowReadings(readings);
    List<Reading> readingList = list(readings, new ReadingReader(names)::read, names);
    PackNames.ids(head.node("conditions"), "id", names);
    PackNames.ids(measures, "id", names);
    Set<String> questions = PackNames.ids(head.node("questions"), "id", names);
    LimitReader limits = new LimitReader(head, names);
    PackNames.ids(head.node("materials"), "id", names);
    List<Material> common = head.list("materials", new MaterialReader(names, Set.of())::read);
    Pack pack =
        new Pack(
            head.id("id"),
            head.requiredText("version"),
            head.requiredText("title"),
            head.text("number"),
            head.texts("issuers"),
            head.date("signed"),
            head.fields("inForce").map(PackReader::inForce).orElse(UNDATED),
            head.fields("events").map(events -> window(events, names)).orElse(ANY_DAY),
            head.choice("source", YamlWords.of(Pack.Source.class))
                .orElseThrow(() -> head.missing("source")),
            head.choice("role", YamlWords.of(Pack.Role.class)).orElse(Pack.Role.POLICY),
            clauses,
            names.list(head, "conditions", new ConditionReader(names, ItemNames.NONE)::read),
            list(items, new ItemReader(names, limits, common)::read, names),
            readingList,
            names.list(head, "exclusions", node -> exclusion(node, names)),
            head.list("questions", PackReader::question),
            list(measures, new MeasureReader(names, questions)::read, names),
            guide.map(new GuideReader(names)::read).orElse(Guide.NONE),
            head.fields("call").map(NoticeReader::call).orElse(YearlyCall.ANY),
            forms,
            head.list("funding", PackReader::funder),
            head.fields("special").map(special -> special(special, names)),
            AuthorityReader.read(head, names));
    head.end();
    NoticeReader.checkSlots(pack.authority().submission().portal().slots(), pack.items(), names);
    if (pack.source() == Pack.Source.SECONDARY) {
      pack.items().stream()
          .filter(item -> item.counted() || !item.forms().isEmpty())
          .forEach(item -> names.complain(head.at("source"), "packs.secondary", item.id()));
    }
    if (pack.authority().submission().how() == Submission.How.ONLINE) {
      // The program fills forms; what a portal prints is a material like any other.
      pack.items().stream()
          .filter(item -> item.forms().isEmpty())
          .filter(
              item ->
                  item.materials().stream()
                      .anyMatch(m -> m.marks().contains(Material.Mark.OFFICIAL_FORM)))
          .forEach(item -> names.complain(head.at("channel"), "packs.online-form", item.id()));
    }
    return pack;
  }

  /** What each entry of a file is, if there is such a file. */
  static <T> List<T> list(Optional<Node> file, Function<Node, T> rule, PackNames names) {
    if (file.isEmpty()) {
      return List.of();
    }
    if (file.get() instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .flatMap(node -> names.tried(() -> rule.apply(node)).stream())
          .toList();
    }
    SourceLocation at = file.get().at();
    throw new InputException(at, Message.of("files.wants-list", at.file()));
  }

  private static Pack.InForce inForce(MappingReader fields) {
    Pack.Period period = days(fields);
    Pack.Stated stated =
        fields.choice("stated", YamlWords.of(Pack.Stated.class)).orElse(Pack.Stated.DAYS);
    fields.end();
    return new Pack.InForce(period.from(), period.to(), stated);
  }

  private static Question question(Node node) {
    MappingReader fields = MappingReader.of(node, "questions");
    Question question = new Question(fields.id("id"), fields.requiredText("text"));
    fields.end();
    return question;
  }

  private static Pack.Period days(MappingReader fields) {
    Pack.Period period = new Pack.Period(fields.date("from"), fields.date("to"));
    if (period.from().isPresent()
        && period.to().isPresent()
        && period.to().get().isBefore(period.from().get())) {
      throw new InputException(fields.at("to"), Message.of("packs.days-upside-down"));
    }
    return period;
  }

  static Pack.EventWindow window(MappingReader fields, PackNames names) {
    Pack.EventWindow window =
        new Pack.EventWindow(
            days(fields),
            fields.date("byReferenceBefore"),
            fields.node("clause").map(clause -> names.clause(fields, "clause")));
    fields.end();
    return window;
  }

  private static Pack.Funder funder(Node node) {
    MappingReader fields = MappingReader.of(node, "funding");
    Pack.Funder funder =
        new Pack.Funder(
            fields.requiredText("who"),
            fields.requiredText("label"),
            RateText.required(fields, "share"));
    fields.end();
    return funder;
  }

  private static Pack.Special special(MappingReader fields, PackNames names) {
    Pack.Special special =
        new Pack.Special(
            fields.decimal("from").map(Amount::new).orElseThrow(() -> fields.missing("from")),
            names.clause(fields, "clause"));
    fields.end();
    return special;
  }

  private static Exclusion exclusion(Node node, PackNames names) {
    MappingReader fields = MappingReader.of(node, "exclusions");
    Exclusion exclusion =
        new Exclusion(
            names.items(fields, "items"),
            fields
                .choice("over", YamlWords.of(Exclusion.Over.class))
                .orElse(Exclusion.Over.PROJECT),
            names.clause(fields, "clause"));
    fields.end();
    return exclusion;
  }
}
