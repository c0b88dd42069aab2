package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.policy.Clause;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.store.PolicyStore;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code policy}: the policy library. */
@Command(name = "policy")
final class PolicyCommand implements Runnable {
  @ParentCommand private Minshen root;

  @Override
  public void run() {
    throw new InputException(Place.of("policy"), Message.of("cli.wants-policy-command"));
  }

  /** {@code policy list}: the packs and their items. */
  @Command(name = "list")
  int list() {
    Terminal terminal = root.terminal();
    for (Pack pack : PolicyStore.bundled().packs()) {
      terminal.say(
          "cli.pack",
          pack.id(),
          pack.title(),
          pack.number().orElse(""),
          pack.inForce().from().map(Object::toString).orElse(""),
          pack.inForce().to().map(Object::toString).orElse(""));
      List<List<String>> rows = new ArrayList<>();
      for (Item item : pack.items()) {
        rows.add(List.of("  " + item.id(), item.title()));
      }
      List<Integer> widths = Terminal.widths(rows, List.of(false, false));
      rows.forEach(row -> terminal.line(Terminal.columns(widths, row)));
    }
    return ExitCode.DONE;
  }

  /** {@code policy show ITEM}: everything the library knows of an item. */
  @Command(name = "show")
  int show(@Parameters(paramLabel = "ITEM", descriptionKey = "cli.parameter.item") String itemId) {
    Library library = PolicyStore.bundled();
    String wanted = itemId.toUpperCase(Locale.ROOT);
    Pack pack =
        library
            .packOf(wanted)
            .orElseThrow(
                () ->
                    Fields.unknown(
                        Place.of("policy show"),
                        "cli.unknown-item",
                        itemId,
                        new java.util.LinkedHashSet<>(library.itemIds())));
    new ItemPage(root.terminal(), pack, pack.item(wanted).orElseThrow()).print();
    return ExitCode.DONE;
  }

  /** {@code policy search TEXT}: the clauses that hold every word. */
  @Command(name = "search")
  int search(
      @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "cli.parameter.text")
          List<String> texts) {
    List<String> words =
        texts.stream().flatMap(t -> List.of(t.strip().split("\\s+")).stream()).toList();
    int found = 0;
    for (Pack pack : PolicyStore.bundled().packs()) {
      for (Clause clause : pack.clauses()) {
        Optional<String> snippet = snippet(clause, words);
        if (snippet.isPresent()) {
          found++;
          root.terminal().line(clause.id() + "  " + clause.marker() + clause.heading());
          root.terminal().line("    " + snippet.get());
        }
      }
    }
    root.terminal().say("cli.found", found);
    return ExitCode.DONE;
  }

  private static Optional<String> snippet(Clause clause, List<String> words) {
    String whole = clause.heading() + clause.text();
    String plain = whole.toLowerCase(Locale.ROOT);
    List<Integer> places =
        words.stream().map(word -> plain.indexOf(word.toLowerCase(Locale.ROOT))).toList();
    if (places.contains(-1)) {
      return Optional.empty();
    }
    int from = Math.max(0, places.getFirst() - 20);
    int to = Math.min(whole.length(), places.getFirst() + 60);
    return Optional.of(
        (from > 0 ? "…" : "")
            + whole.substring(from, to).replaceAll("\\s+", " ")
            + (to < whole.length() ? "…" : ""));
  }
}
