package minshen.packs.tables;

import java.util.List;
import minshen.dossier.field.FormNames;
import minshen.policy.Clause;
import minshen.policy.Exclusion;
import minshen.policy.Guide;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Question;
import minshen.policy.Reading;

/** Where a pack stands in the tables, and what it has beside its items. */
final class PackColumns {
  private PackColumns() {}

  static SealedPack sealed(Cells<SealedPack> cells) {
    return new SealedPack(
        cells.part(SealedPack::pack, PackColumns::pack), cells.text("sha256", SealedPack::sha256));
  }

  private static Pack pack(Cells<Pack> cells) {
    List<Clause> clauses = cells.list(PackTable.CLAUSE, Pack::clauses, PackColumns::clause);
    return new Pack(
        cells.text("pack_id", Pack::id),
        cells.text("version", Pack::version),
        cells.text("title", Pack::title),
        cells.maybe("number", Pack::number),
        cells.texts(PackTable.PACK_ISSUER, "name", Pack::issuers),
        cells.maybeDay("signed", Pack::signed),
        cells.part(Pack::inForce, PackColumns::inForce),
        cells.part(Pack::events, SharedColumns.window("by_reference_before")),
        cells.choice("source", Pack.Source.class, Pack::source),
        cells.choice("role", Pack.Role.class, Pack::role),
        clauses,
        cells.list(PackTable.REQUIREMENT, Pack::conditions, ItemColumns::condition),
        cells.list(PackTable.ITEM, Pack::items, ItemColumns::item),
        cells.list(PackTable.READING, Pack::readings, PackColumns::reading),
        cells.list(PackTable.EXCLUSION, Pack::exclusions, PackColumns::exclusion),
        cells.list(PackTable.QUESTION, Pack::questions, PackColumns::question),
        cells.list(PackTable.MEASURE, Pack::measures, measure -> measure(measure, clauses)),
        cells.part(Pack::guide, PackColumns::guide),
        cells.part(Pack::call, AuthorityColumns::call),
        cells.list(PackTable.PACK_FORM, Pack::forms, PackColumns::form),
        cells.list(PackTable.PACK_FUNDER, Pack::funding, PackColumns::funder),
        cells.maybePart("special_clause", Pack::special, PackColumns::special),
        cells.part(Pack::authority, AuthorityColumns::authority));
  }

  private static Pack.InForce inForce(Cells<Pack.InForce> cells) {
    return new Pack.InForce(
        cells.maybeDay("in_force_from", Pack.InForce::from),
        cells.maybeDay("in_force_to", Pack.InForce::to),
        cells.choice("in_force_stated", Pack.Stated.class, Pack.InForce::stated));
  }

  private static Clause clause(Cells<Clause> cells) {
    return new Clause(
        cells.text("clause_id", Clause::id),
        cells.maybe("within_id", Clause::within),
        cells.text("marker", Clause::marker),
        cells.text("heading", Clause::heading),
        cells.text("words", Clause::text),
        cells.texts(PackTable.CLAUSE_UNIT, "name", Clause::units));
  }

  private static Reading reading(Cells<Reading> cells) {
    return new Reading(
        cells.text("reading_id", Reading::id),
        cells.text("question", Reading::question),
        cells.words(PackTable.READING_ITEM, "item_id", Reading::items),
        cells.list(PackTable.QUOTATION, Reading::quotations, PackColumns::quotation),
        cells.text("standard", Reading::standard),
        cells.maybe("alternative", Reading::alternative),
        cells.flag("moves", Reading::moves),
        cells.flag("plausible", Reading::plausible));
  }

  private static Reading.Quotation quotation(Cells<Reading.Quotation> cells) {
    return new Reading.Quotation(
        cells.text("clause_id", Reading.Quotation::clause),
        cells.text("words", Reading.Quotation::words));
  }

  private static Exclusion exclusion(Cells<Exclusion> cells) {
    return new Exclusion(
        cells.texts(PackTable.EXCLUSION_ITEM, "item_id", Exclusion::items),
        cells.choice("scope", Exclusion.Over.class, Exclusion::over),
        cells.text("clause_id", Exclusion::clause));
  }

  private static Question question(Cells<Question> cells) {
    return new Question(
        cells.text("question_id", Question::id), cells.text("words", Question::text));
  }

  /** Of a measure the tables hold the clause; its words are the clause's. */
  private static Measure measure(Cells<Measure> cells, List<Clause> clauses) {
    String id = cells.text("measure_id", Measure::id);
    String clauseId = cells.text("clause_id", measure -> measure.clauses().getFirst());
    List<String> all = cells.texts(PackTable.MEASURE_QUESTION, "question_id", Measure::all, true);
    List<String> any = cells.texts(PackTable.MEASURE_QUESTION, "question_id", Measure::any, false);
    return cells.derived(
        measure -> measure,
        () ->
            clauses.stream()
                .filter(clause -> clause.id().equals(clauseId))
                .findFirst()
                .map(clause -> Measure.of(clause, id, all, any))
                .orElseThrow());
  }

  private static Guide guide(Cells<Guide> cells) {
    return new Guide(
        cells.list(PackTable.PATHWAY, Guide::pathways, PackColumns::pathway),
        cells.list(PackTable.GUIDE_ENTRY, Guide::entries, PackColumns::entry));
  }

  private static Guide.Pathway pathway(Cells<Guide.Pathway> cells) {
    return new Guide.Pathway(
        cells.text("pathway_id", Guide.Pathway::id),
        cells.text("title", Guide.Pathway::title),
        cells.text("words", Guide.Pathway::text));
  }

  private static Guide.Entry entry(Cells<Guide.Entry> cells) {
    return new Guide.Entry(
        cells.text("entry_id", Guide.Entry::id),
        cells.choice("origin", Guide.Origin.class, Guide.Entry::origin),
        cells.maybe("dated", Guide.Entry::date),
        cells.maybe("issuer", Guide.Entry::issuer),
        cells.maybe("place", Guide.Entry::place),
        cells.maybe("title", Guide.Entry::title));
  }

  private static PackForm form(Cells<PackForm> cells) {
    String grid = cells.text("grid", PackForm::grid);
    return new PackForm(
        cells.text("form_id", PackForm::id),
        grid,
        cells.maybe("template", PackForm::template),
        cells.derived(PackForm::fields, () -> FormNames.of(grid)));
  }

  private static Pack.Funder funder(Cells<Pack.Funder> cells) {
    return new Pack.Funder(
        cells.text("who", Pack.Funder::who),
        cells.text("label", Pack.Funder::label),
        cells.figure("share", Pack.Funder::share));
  }

  private static Pack.Special special(Cells<Pack.Special> cells) {
    return new Pack.Special(
        cells.amount("special_from", Pack.Special::from),
        cells.text("special_clause", Pack.Special::clause));
  }
}
