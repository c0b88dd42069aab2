package minshen.packs.tables;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import minshen.policy.Authority;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Department;
import minshen.policy.Exclusion;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;

/** Takes a pack apart into rows. */
final class PackWriter {
  private final PackRows rows = new PackRows();
  private int requirements;

  private PackWriter() {}

  static PackRows rows(Pack pack) {
    PackWriter writer = new PackWriter();
    writer.pack(pack);
    return writer.rows;
  }

  private void pack(Pack pack) {
    for (int i = 0; i < pack.issuers().size(); i++) {
      rows.add(PackTable.PACK_ISSUER, i, pack.issuers().get(i));
    }
    pack.call().years().forEach(year -> rows.add(PackTable.PACK_YEAR, year));
    for (int i = 0; i < pack.forms().size(); i++) {
      PackForm form = pack.forms().get(i);
      rows.add(PackTable.PACK_FORM, form.id(), i, form.grid(), form.template().orElse(null));
    }
    for (int i = 0; i < pack.funding().size(); i++) {
      Pack.Funder funder = pack.funding().get(i);
      rows.add(PackTable.PACK_FUNDER, i, funder.who(), funder.label(), funder.share());
    }
    authority(pack.authority());
    for (int i = 0; i < pack.clauses().size(); i++) {
      clause(i, pack.clauses().get(i));
    }
    for (int i = 0; i < pack.readings().size(); i++) {
      reading(i, pack.readings().get(i));
    }
    conditions(Optional.empty(), pack.conditions());
    ItemWriter items = new ItemWriter(rows);
    for (int i = 0; i < pack.items().size(); i++) {
      Item item = pack.items().get(i);
      items.write(i, item);
      conditions(Optional.of(item.id()), item.conditions());
    }
    for (int i = 0; i < pack.exclusions().size(); i++) {
      Exclusion exclusion = pack.exclusions().get(i);
      rows.add(PackTable.EXCLUSION, i, TableRow.word(exclusion.over()), exclusion.clause());
      for (int j = 0; j < exclusion.items().size(); j++) {
        rows.add(PackTable.EXCLUSION_ITEM, i, j, exclusion.items().get(j));
      }
    }
    MeasureTables.write(pack, rows);
  }

  private void authority(Authority authority) {
    for (int i = 0; i < authority.towns().size(); i++) {
      rows.add(PackTable.PACK_TOWN, i, authority.towns().get(i));
    }
    for (int i = 0; i < authority.departments().size(); i++) {
      Department department = authority.departments().get(i);
      rows.add(
          PackTable.PACK_DEPARTMENT,
          i,
          department.id(),
          department.label(),
          department.phone().orElse(null),
          department.window().orElse(null));
    }
    List<String> formats = authority.submission().formats();
    for (int i = 0; i < formats.size(); i++) {
      rows.add(PackTable.PACK_FORMAT, i, formats.get(i));
    }
  }

  private void clause(int position, Clause clause) {
    rows.add(
        PackTable.CLAUSE,
        clause.id(),
        position,
        clause.within().orElse(null),
        clause.marker(),
        clause.heading(),
        clause.text());
    for (int i = 0; i < clause.units().size(); i++) {
      rows.add(PackTable.CLAUSE_UNIT, clause.id(), i, clause.units().get(i));
    }
  }

  private void reading(int position, Reading reading) {
    rows.add(
        PackTable.READING,
        reading.id(),
        position,
        reading.question(),
        reading.standard(),
        reading.alternative().orElse(null),
        reading.moves(),
        reading.plausible());
    reading.items().forEach(item -> rows.add(PackTable.READING_ITEM, reading.id(), item));
    for (int i = 0; i < reading.quotations().size(); i++) {
      Reading.Quotation quotation = reading.quotations().get(i);
      rows.add(PackTable.QUOTATION, reading.id(), i, quotation.clause(), quotation.words());
    }
  }

  private void conditions(Optional<String> item, Collection<Condition> conditions) {
    for (Condition condition : conditions) {
      int position = requirements++;
      rows.add(
          PackTable.REQUIREMENT,
          position,
          item.orElse(null),
          condition.id(),
          condition.question(),
          condition.clause(),
          TableRow.word(condition.strength()),
          condition.under().map(ReadingCondition::reading).orElse(null),
          condition.under().map(ReadingCondition::alternative).orElse(null),
          condition.same().orElse(null),
          condition.ifNo().orElse(null));
      condition.holds().ifPresent(PartRows.ofCondition(rows, position)::write);
      for (String variant : List.copyOf(condition.variants())) {
        rows.add(PackTable.REQUIREMENT_VARIANT, position, variant);
      }
      for (int i = 0; i < condition.also().size(); i++) {
        also(position, i, condition.also().get(i));
      }
    }
  }

  private void also(int requirement, int position, Condition.Also also) {
    rows.add(
        PackTable.REQUIREMENT_ALSO,
        requirement,
        position,
        also.question(),
        also.under().map(ReadingCondition::reading).orElse(null),
        also.under().map(ReadingCondition::alternative).orElse(null));
    for (String variant : List.copyOf(also.variants())) {
      rows.add(PackTable.REQUIREMENT_ALSO_VARIANT, requirement, position, variant);
    }
  }
}
