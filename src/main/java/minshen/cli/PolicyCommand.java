package minshen.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.policy.ApplyWords;
import minshen.policy.InForceWords;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Measure;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Validity;
import minshen.policy.search.SearchEntry;
import minshen.policy.search.SearchHit;
import minshen.policy.search.TextIndex;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code policy}: the policy library. */
@Command(
    name = "policy",
    subcommands = {
      PolicyCheckCommand.class,
      PolicyDiffCommand.class,
      PolicyExportCommand.class,
      PolicyImportCommand.class,
      PolicyNewCommand.class
    })
final class PolicyCommand implements Runnable {
  /** So many characters around what was found. */
  private static final int SNIPPET = 80;

  @ParentCommand private Minshen root;

  @Override
  public void run() {
    throw new InputException(SourceLocation.of("policy"), Message.of("cli.wants-policy-command"));
  }

  /** {@code policy list}: the packs with their badges, items, measures and lists. */
  @Command(name = "list")
  int list(@Mixin PackOption option) {
    try (PolicyPacks packs = PolicyPacks.open(root, option)) {
      packs.library().packs().forEach(pack -> document(pack, packs.versions()));
      packs.refused().forEach(e -> root.terminal().note("cli.input", e.place(), e.problem()));
    }
    return ExitCode.DONE;
  }

  private void document(Pack pack, List<Pack> versions) {
    Terminal terminal = root.terminal();
    Validity validity = Validity.of(pack, terminal.today());
    String days =
        InForceWords.of(pack)
            .map(terminal.words()::say)
            .map(text -> terminal.words().say("cli.pack-days", text))
            .orElse("");
    terminal.say(
        "cli.pack",
        pack.id(),
        pack.title(),
        pack.number().map(number -> " " + number).orElse(""),
        days,
        terminal.words().say("policy.validity." + validity.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Item item : pack.items()) {
      rows.add(List.of("  " + item.id(), item.title()));
    }
    for (Measure measure : pack.measures()) {
      String departments = String.join("、", measure.departments());
      String text = terminal.words().say("cli.measure", measure.title(), departments);
      rows.add(List.of("  " + measure.id(), text));
    }
    List<Integer> widths = Terminal.widths(rows, List.of(false, false));
    rows.forEach(row -> terminal.line(Terminal.columns(widths, row)));
    new MeasurePrinter(terminal, pack).print(pack.guide());
    List<Pack> all = versions.stream().filter(v -> v.id().equals(pack.id())).toList();
    if (all.size() > 1) {
      all.forEach(version -> version(terminal, version, version.version().equals(pack.version())));
    }
  }

  /** Where a document holds, and how and where its claims are handed in. */
  private void authority(Pack pack, Notice notice) {
    Terminal terminal = root.terminal();
    List<Message> lines = new ArrayList<>();
    pack.authority().region().ifPresent(region -> lines.add(Message.of("cli.region", region)));
    pack.items().stream()
        .flatMap(item -> ApplyWords.online(pack, item, notice).stream())
        .findFirst()
        .ifPresent(lines::add);
    lines.addAll(ApplyWords.details(pack, notice));
    lines.forEach(line -> terminal.line("  " + terminal.words().say(line)));
  }

  /** A version of a pack of which there are several; one of them counts where no year decides. */
  private static void version(Terminal terminal, Pack version, boolean counts) {
    List<Integer> years = List.copyOf(version.call().years());
    terminal.say(
        "cli.version",
        version.edition(),
        years.isEmpty()
            ? Message.of("cli.version.any-year")
            : Message.of("cli.version.years", years),
        counts ? Message.of("cli.version.counts") : "");
  }

  /** {@code policy show ID}: everything the library knows of an item, a measure or a document. */
  @Command(name = "show")
  int show(
      @Mixin PackOption option,
      @Mixin NoticeOption notices,
      @Parameters(paramLabel = "ITEM", descriptionKey = "cli.parameter.item") String itemId) {
    try (PolicyPacks packs = PolicyPacks.open(root, option)) {
      Library library = notices.over(packs.library());
      show(packs, library, notices, itemId);
      notices.tellUnused(root.terminal());
    }
    return ExitCode.DONE;
  }

  private void show(PolicyPacks packs, Library library, NoticeOption notices, String itemId) {
    String wanted = itemId.toUpperCase(Locale.ROOT);
    Optional<Pack> ofItem = library.packOf(wanted);
    Optional<Pack> ofMeasure = library.packOfMeasure(wanted);
    if (ofItem.isPresent()) {
      Pack pack = ofItem.get();
      Item item = pack.item(wanted).orElseThrow();
      notices.usedBy(library, pack, Optional.empty());
      new ItemPrinter(root.terminal(), pack, library.notice(pack, Optional.empty()), item)
          .print(CaseExample.of(packs.files(pack), library, pack, item));
    } else if (ofMeasure.isPresent()) {
      Pack pack = ofMeasure.get();
      new MeasurePrinter(root.terminal(), pack).print(pack.measure(wanted).orElseThrow());
    } else {
      Pack pack = library.pack(wanted).orElseThrow(() -> unknown(library, itemId));
      notices.usedBy(library, pack, Optional.empty());
      document(pack, library.packs());
      authority(pack, library.notice(pack, Optional.empty()));
    }
  }

  private static InputException unknown(Library library, String id) {
    Set<String> known = new LinkedHashSet<>(library.itemIds());
    known.addAll(library.measureIds());
    library.packs().forEach(pack -> known.add(pack.id()));
    return MappingReader.unknown(SourceLocation.of("policy show"), "cli.unknown-item", id, known);
  }

  /**
   * {@code policy search TEXT}: the documents, items, measures and clauses that hold every word.
   */
  @Command(name = "search")
  int search(
      @Mixin PackOption option,
      @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "cli.parameter.text")
          List<String> texts) {
    List<SearchHit> hits = hits(option, String.join(" ", texts));
    for (SearchHit hit : hits) {
      root.terminal().line(head(hit.entry()));
      root.terminal().line("    " + hit.snippet(SNIPPET).text());
    }
    root.terminal().say("cli.found", hits.size());
    return ExitCode.DONE;
  }

  private List<SearchHit> hits(PackOption option, String text) {
    try (PolicyPacks packs = PolicyPacks.open(root, option)) {
      return TextIndex.of(packs.library()).find(text, Integer.MAX_VALUE);
    }
  }

  /** The program's command, for the commands below this one. */
  Minshen root() {
    return root;
  }

  private static String head(SearchEntry entry) {
    return switch (entry) {
      case SearchEntry.Document(var pack) -> pack.id() + "  " + pack.title();
      case SearchEntry.Claimable(_, var item) -> item.id() + "  " + item.title();
      case SearchEntry.Support(_, var measure) ->
          measure.id() + "  " + measure.number() + measure.title();
      case SearchEntry.OfPathway(var pack, var way) -> pack.id() + "  " + way.title();
      case SearchEntry.Listed(var pack, var policy) ->
          pack.id() + "  " + policy.title().orElse(policy.id());
      case SearchEntry.Provision(_, var clause) ->
          (clause.id() + "  " + clause.marker() + clause.heading()).strip();
    };
  }
}
