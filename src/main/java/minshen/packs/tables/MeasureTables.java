package minshen.packs.tables;

import java.util.List;
import minshen.policy.Clause;
import minshen.policy.Guide;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;

/** The measures of a pack and what it lists, to rows and back. */
final class MeasureTables {
  private MeasureTables() {}

  static void write(Pack pack, PackRows rows) {
    for (int i = 0; i < pack.questions().size(); i++) {
      Question question = pack.questions().get(i);
      rows.add(PackTable.QUESTION, question.id(), i, question.text());
    }
    for (int i = 0; i < pack.measures().size(); i++) {
      Measure measure = pack.measures().get(i);
      rows.add(PackTable.MEASURE, measure.id(), i, measure.clauses().getFirst());
      questions(measure.id(), true, measure.all(), rows);
      questions(measure.id(), false, measure.any(), rows);
    }
    for (int i = 0; i < pack.guide().pathways().size(); i++) {
      Guide.Pathway pathway = pack.guide().pathways().get(i);
      rows.add(PackTable.PATHWAY, pathway.id(), i, pathway.title(), pathway.text());
    }
    for (int i = 0; i < pack.guide().entries().size(); i++) {
      Guide.Entry entry = pack.guide().entries().get(i);
      rows.add(
          PackTable.GUIDE_ENTRY,
          entry.id(),
          i,
          TableRow.word(entry.origin()),
          entry.date().orElse(null),
          entry.issuer().orElse(null),
          entry.place().orElse(null),
          entry.title().orElse(null));
    }
  }

  private static void questions(String measure, boolean all, List<String> ids, PackRows rows) {
    for (int i = 0; i < ids.size(); i++) {
      rows.add(PackTable.MEASURE_QUESTION, measure, all, i, ids.get(i));
    }
  }

  static List<Question> questions(PackRows rows) {
    return rows.list(r -> new Question(r.text("question_id"), r.text("words")), PackTable.QUESTION);
  }

  static List<Measure> measures(PackRows rows, List<Clause> clauses) {
    return rows.list(row -> measure(row, rows, clauses), PackTable.MEASURE);
  }

  private static Measure measure(TableRow row, PackRows rows, List<Clause> clauses) {
    String id = row.text("measure_id");
    String clauseId = row.text("clause_id");
    Clause clause = clauses.stream().filter(c -> c.id().equals(clauseId)).findFirst().orElseThrow();
    return Measure.of(
        clause,
        id,
        rows.texts("question_id", PackTable.MEASURE_QUESTION, id, true),
        rows.texts("question_id", PackTable.MEASURE_QUESTION, id, false));
  }

  static Guide guide(PackRows rows) {
    return new Guide(
        rows.list(
            r -> new Guide.Pathway(r.text("pathway_id"), r.text("title"), r.text("words")),
            PackTable.PATHWAY),
        rows.list(MeasureTables::entry, PackTable.GUIDE_ENTRY));
  }

  private static Guide.Entry entry(TableRow row) {
    return new Guide.Entry(
        row.text("entry_id"),
        row.choice("origin", Guide.Origin.class),
        row.maybe("dated"),
        row.maybe("issuer"),
        row.maybe("place"),
        row.maybe("title"));
  }
}
