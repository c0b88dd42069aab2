package minshen.desktop.ledger;

import java.util.ArrayList;
import java.util.List;
import minshen.policy.Library;
import minshen.policy.calc.Award;
import minshen.words.Message;

/**
 * Rows copied from a spreadsheet: item, year, amount, project, kind, product, the city's grant and
 * what it gave, separated by tabs. All of them are taken or none. A first row that names no item is
 * a heading.
 *
 * @param awards the rows; none if something is wrong with one
 * @param problems what is wrong, each with its line
 */
record AwardPaste(List<Award> awards, List<Message> problems) {
  private static final int COLUMNS = 8;

  AwardPaste {
    awards = List.copyOf(awards);
    problems = List.copyOf(problems);
  }

  /** What a text holds. */
  static AwardPaste of(String text, Library library) {
    List<Award> awards = new ArrayList<>();
    List<Message> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      AwardDraft draft = draft(lines.get(i));
      if (i == 0 && library.item(draft.item()).isEmpty() && lines.size() > 1) {
        continue;
      }
      int line = i + 1;
      draft
          .problems(library)
          .values()
          .forEach(why -> problems.add(Message.of("desktop.ledger.paste-line", line, why)));
      draft.award(library).ifPresent(awards::add);
    }
    return new AwardPaste(problems.isEmpty() ? awards : List.of(), problems);
  }

  /** An item may stand with its title: MH-06 三类医疗器械. */
  private static AwardDraft draft(String line) {
    String[] cells = line.split("\t", -1);
    String[] parts = new String[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      parts[i] = i < cells.length ? cells[i].strip() : "";
    }
    return new AwardDraft(
        parts[0].split("\\s+", 2)[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5],
        parts[6],
        parts[7]);
  }
}
