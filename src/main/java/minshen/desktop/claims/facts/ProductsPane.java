package minshen.desktop.claims.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.FieldPlace;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.dossier.finding.Finding;
import minshen.policy.Fact;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Product;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * 品种: the products of the claim, one line each, with the facts that the chosen variant asks; rows
 * of a spreadsheet can be pasted.
 */
public final class ProductsPane implements ClaimPane {
  /** The width of a column of facts. */
  static final double COLUMN = 140;

  /** The width of a row's buttons. */
  private static final double BUTTONS = 96;

  private final ClaimContext context;
  private final VBox lines = new VBox();
  private final Card card;
  private final HBox head = new HBox();
  private final Label none = TextLabels.muted("");
  private final Label left = TextLabels.line("", "products-left");
  private List<Fact> facts = List.of();
  private List<ProductRow> rows = List.of();

  public ProductsPane(ClaimContext context) {
    this.context = context;
    Button add = new Button(context.say("desktop.claim.add-product"), new FontIcon(Feather.PLUS));
    add.getStyleClass().add("flat");
    add.setOnAction(_ -> add());
    none.setText(context.say("desktop.claim.no-products"));
    lines.getStyleClass().add("product-lines");
    left.setGraphic(new FontIcon(Meaning.OPEN.icon()));
    Shown.set(left, false);
    head.getStyleClass().addAll("product-row", "product-head");
    card = new Card(context.say("desktop.claim.products-card"), head, lines, left, none).aside(add);
    context.field(MissingFact.Entry.PRODUCTS, this::add);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    List<Product> products = state.claim().input().products();
    List<Fact> asked = context.claim().item().productFacts(state.claim().input().variant());
    if (!asked.equals(facts)) {
      facts = asked;
      buildHead();
      build(products.size());
    } else if (products.size() != rows.size()) {
      build(products.size());
    }
    Shown.set(card, !facts.isEmpty());
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(products.get(i), state, finding(state, i));
    }
    boolean empty = products.isEmpty();
    Shown.set(none, empty);
    Shown.set(head, !empty);
  }

  private void add() {
    context.claim().products().add();
    rows.getLast().nameControl().requestFocus();
  }

  private void paste(int index, String text) {
    context.claim().products().paste(index, ProductPaste.read(text, facts));
    long lost = ProductPaste.left(text);
    left.setText(context.say("desktop.claim.products-left", ProductPaste.MOST, lost));
    Shown.set(left, lost > 0);
  }

  private void build(int size) {
    List<ProductRow> built = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      built.add(
          new ProductRow(
              context, i, facts, text -> paste(index, text), () -> show(context.claim().state())));
    }
    rows = List.copyOf(built);
    lines.getChildren().setAll(rows);
  }

  private void buildHead() {
    Label number = TextLabels.line("", "row-number");
    Label name = WholeText.told(new Label(context.say("desktop.claim.product-name")));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    head.getChildren().setAll(number, name);
    for (Fact fact : facts) {
      String unit = fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）";
      String text = fact.label() + unit;
      boolean optional = fact.need() == Fact.Need.OPTIONAL;
      Label label =
          WholeText.told(new Label(optional ? context.say("desktop.optional", text) : text));
      ProductRow.size(label);
      head.getChildren().add(label);
    }
    Region buttons = new Region();
    buttons.setMinWidth(BUTTONS);
    head.getChildren().add(buttons);
  }

  private Optional<String> finding(ClaimState state, int index) {
    ClaimPoint name = new ClaimPoint.NameOfProduct(index);
    return state.findings().stream()
        .filter(f -> FieldPlace.isAt(f, name))
        .findFirst()
        .map(Finding::text)
        .map(context::say);
  }
}
