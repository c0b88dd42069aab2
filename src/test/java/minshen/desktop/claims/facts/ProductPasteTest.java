package minshen.desktop.claims.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import minshen.packs.PackLoader;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.calc.Product;
import org.junit.jupiter.api.Test;

class ProductPasteTest {
  private static final List<Fact> FACTS =
      PackLoader.bundled().item("MH-06").orElseThrow().productFacts();

  @Test
  void rowsOfASpreadsheetBecomeProducts() {
    String label = FACTS.getFirst().choices().getFirst().label();
    List<Product> products =
        ProductPaste.read("导管\t" + label + "\t1,286.40\r\n\r\n补片\tivd\t４０５\n", FACTS);
    assertThat(products).hasSize(2);
    assertThat(products.getFirst().name()).contains("导管");
    assertThat(products.getFirst().facts())
        .containsEntry("rdCost", new Value.Figure(new BigDecimal("1286.4")))
        .containsEntry("kind", new Value.Word(FACTS.getFirst().choices().getFirst().id()));
    assertThat(products.get(1).facts()).containsEntry("kind", new Value.Word("ivd"));
  }

  @Test
  void aCellThatDoesNotFitIsLeftOpen() {
    Product product = ProductPaste.read("导管\t不知道\t很多", FACTS).getFirst();
    assertThat(product.facts()).isEmpty();
  }

  @Test
  void aPlainWordIsNoTable() {
    assertThat(ProductPaste.isTable("导管\n")).isFalse();
    assertThat(ProductPaste.isTable("导管\t1")).isTrue();
  }

  @Test
  void whatNobodySeesIsNotTakenAndFullWidthFiguresAre() {
    List<Product> products =
        ProductPaste.read("\uFEFF导管\u200B😀\u0007\tnonIvd\t１，２００．５０　万元\r\n", FACTS);
    assertThat(products).hasSize(1);
    assertThat(products.getFirst().name()).contains("导管😀");
    assertThat(products.getFirst().facts().get("rdCost"))
        .isEqualTo(new Value.Figure(new BigDecimal("1200.5")));
  }

  @Test
  void moreRowsThanCanBeTakenAreCounted() {
    String rows = "甲\tivd\t1\n".repeat(ProductPaste.MOST + 3) + "\n\n";
    assertThat(ProductPaste.read(rows, FACTS)).hasSize(ProductPaste.MOST);
    assertThat(ProductPaste.left(rows)).isEqualTo(3);
    assertThat(ProductPaste.left("甲\n")).isZero();
  }

  @Test
  void megabytesInOneCellAreCut() {
    List<Product> products = ProductPaste.read("字".repeat(10_000_000) + "\tivd\t1", FACTS);
    assertThat(products.getFirst().name().orElseThrow()).hasSize(500);
    assertThat(products.getFirst().facts()).containsKey("rdCost");
  }
}
