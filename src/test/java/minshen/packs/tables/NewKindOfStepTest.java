package minshen.packs.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.packs.PackFiles;
import minshen.packs.PackReader;
import minshen.policy.Step;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Slot;
import minshen.store.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A kind of step that no release had goes through the tables as the migrations left them. */
class NewKindOfStepTest {
  private static final SealedPack SMALL =
      PackReader.read(PackFiles.of(Path.of("src/test/resources/minshen/store/small")));

  private static final Slot RATE = slot("rate", Slot.Type.NUMBER);
  private static final Slot SINCE = slot("since", Slot.Type.DAY);
  private static final Slot AMONG = slot("among", Slot.Type.WORDS);
  private static final Slot UP_TO = slot("upTo", Slot.Type.FORMULA);

  /** Steps that the test makes up. */
  private interface Made {}

  private record Deduction(
      Step.Basis basis,
      BigDecimal rate,
      Optional<LocalDate> since,
      List<String> among,
      Formula upTo)
      implements Made {}

  private record Nothing(Step.Basis basis) implements Made {}

  private static final List<KindOfRow<? extends Made>> KINDS =
      List.of(
          new KindOfRow<>("deduct", Deduction.class, NewKindOfStepTest::deduction),
          new KindOfRow<>(
              "nothing",
              Nothing.class,
              cells -> new Nothing(cells.part(Nothing::basis, StepColumns::basis))));

  @Test
  void itComesOutAsItWentIn() throws SQLException {
    Step.Basis basis =
        new Step.Basis(
            SMALL.pack().clauses().getFirst().id(), Set.of(), Optional.empty(), Optional.empty());
    List<Made> steps =
        List.of(
            new Deduction(
                basis,
                new BigDecimal("0.15"),
                Optional.of(LocalDate.of(2026, 7, 1)),
                List.of("q", "p"),
                Kinds.figure("cost")),
            new Nothing(basis),
            new Deduction(
                basis,
                BigDecimal.ONE,
                Optional.empty(),
                List.of("p"),
                Kinds.number(BigDecimal.TEN)));
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    try (Connection connection = memory.getConnection()) {
      Migrations.runAll(connection);
      PackTables tables = new PackTables(connection);
      tables.write(SMALL);
      int key = tables.parts().keySet().iterator().next();
      tables.insert(key, rowsOf("S-2", steps, tables.parts().get(key)));

      assertThat(stepsOf("S-2", tables.parts().get(key))).endsWith(steps.toArray(Made[]::new));
    }
  }

  private static PackRows rowsOf(String item, List<Made> steps, PackRows before) {
    PackRows rows = new PackRows();
    int there = before.of(PackTable.STEP, List.of(item)).size();
    for (int i = 0; i < steps.size(); i++) {
      TableRow row = rows.make(PackTable.STEP, List.of(item));
      row.put(TableRow.POSITION, there + i);
      new WrittenCells<>(steps.get(i), row, PackTable.STEP.key(), rows).oneOf("op", KINDS);
    }
    return rows;
  }

  private static List<Made> stepsOf(String item, PackRows rows) {
    return rows.of(PackTable.STEP, List.of(item)).stream()
        .filter(row -> KINDS.stream().anyMatch(kind -> kind.word().equals(row.text("op"))))
        .map(row -> new ReadCells<Made>(row, PackTable.STEP.key(), rows).oneOf("op", KINDS))
        .toList();
  }

  private static Deduction deduction(Cells<Deduction> cells) {
    return new Deduction(
        cells.part(Deduction::basis, StepColumns::basis),
        cells
            .slot(PackTable.STEP_FORMULA, RATE, BigDecimal.class, d -> Optional.of(d.rate()))
            .orElseThrow(),
        cells.slot(PackTable.STEP_FORMULA, SINCE, LocalDate.class, Deduction::since),
        texts(cells),
        cells
            .slot(PackTable.STEP_FORMULA, UP_TO, Formula.class, d -> Optional.of(d.upTo()))
            .orElseThrow());
  }

  @SuppressWarnings("unchecked") // a list has no class of its elements
  private static List<String> texts(Cells<Deduction> cells) {
    return (List<String>)
        cells
            .slot(PackTable.STEP_FORMULA, AMONG, List.class, d -> Optional.of(d.among()))
            .orElseThrow();
  }

  private static Slot slot(String name, Slot.Type type) {
    return new Slot(name, type, true, List.of(), List.of());
  }
}
