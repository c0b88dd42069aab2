package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import minshen.policy.Clause;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Reading;
import org.junit.jupiter.api.Test;

/** What MH2025 says is what the document says. */
class TextOfRecordTest {
  private static final PackFiles FILES = PackFiles.bundled("MH2025");
  private static final Pack PACK = PackReader.read(FILES).pack();

  @Test
  void clausesAreTheSourceToTheLetter() {
    String clauses =
        PACK.clauses().stream()
            .map(clause -> clause.marker() + clause.heading() + clause.text())
            .collect(Collectors.joining());
    String source = FILES.source().orElseThrow();
    // The two forms at the end stand with the forms. The dash before some numbers is the mark of a
    // list that the conversion from the printed page put there.
    String document = source.substring(0, source.indexOf("\n附件1\n")).replaceAll("(?m)^- ", "");

    assertThat(withoutBlanks(clauses)).isEqualTo(withoutBlanks(document));
  }

  @Test
  void clausesKeepTheBlanksOfTheSource() {
    String source = FILES.source().orElseThrow();

    assertThat(PACK.clauses())
        .flatExtracting(clause -> clause.text().lines().toList())
        // Six paragraphs run over the end of a page; one of them stands whole elsewhere, too.
        .filteredOn(line -> !source.contains(line.toString()))
        .hasSize(5);
  }

  @Test
  void quotationsStandInTheirClauses() {
    for (Reading reading : PACK.readings()) {
      assertThat(reading.quotations()).as(reading.id()).hasSizeGreaterThanOrEqualTo(2);
      for (Reading.Quotation quotation : reading.quotations()) {
        assertThat(text(quotation.clause())).as(reading.id()).contains(quotation.words());
      }
    }
  }

  @Test
  void materialsAreNamedInTheWordsOfTheirClause() {
    for (Item item : PACK.items()) {
      for (Material material : item.materials()) {
        if (material.required()) {
          assertThat(text(material.clause())).as(item.id()).contains(material.name());
        }
      }
    }
  }

  @Test
  void itemsWithAFormBearTheHeadingOfTheirRule() {
    for (Item item : PACK.items()) {
      if (!item.forms().isEmpty()) {
        Clause rule = PACK.clause(item.clauses().getFirst()).orElseThrow();
        String marker = rule.marker().replace('(', '（').replace(')', '）');
        assertThat(item.title()).isEqualTo(rule.heading());
        assertThat(item.formTitle()).isEqualTo("操作细则" + marker + rule.heading());
      }
    }
  }

  private static String text(String clause) {
    return PACK.clause(clause).orElseThrow().text();
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
