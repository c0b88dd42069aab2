package minshen.desktop.claims.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.desktop.work.ClaimInputs;
import minshen.desktop.work.DossierEditor;
import minshen.policy.Value;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Product;

/** Everything that can be changed of the products of a claim; places are counted from 0. */
public final class ProductEdits {
  private final DossierEditor dossierEditor;
  private final String claim;

  ProductEdits(DossierEditor dossierEditor, String claim) {
    this.dossierEditor = dossierEditor;
    this.claim = claim;
  }

  /** Adds a product of which nothing is known yet. */
  public void add() {
    whole(
        "products+",
        products -> {
          products.add(new Product(Optional.empty(), Map.of()));
          return products;
        });
  }

  /** Puts products that were pasted in the place of one and behind it. */
  public void paste(int index, List<Product> pasted) {
    whole(
        "products paste",
        products -> {
          if (index < products.size() && products.get(index).name().isEmpty()) {
            products.remove(index);
          }
          products.addAll(Math.min(index, products.size()), pasted);
          return products;
        });
  }

  /** Removes a product. */
  public void remove(int index) {
    whole(
        "products-",
        products -> {
          products.remove(index);
          return products;
        });
  }

  /** Moves a product up (−1) or down (1), where there is one to change places with. */
  public void move(int index, int by) {
    whole(
        "products move",
        products -> {
          int other = index + by;
          if (other >= 0 && other < products.size()) {
            Collections.swap(products, index, other);
          }
          return products;
        });
  }

  /** Gives a product another name. */
  public void setName(int index, Optional<String> name) {
    one(index, new ClaimPoint.NameOfProduct(index), product -> new Product(name, product.facts()));
  }

  /** Gives a fact of a product another value. */
  public void setFact(int index, String fact, Optional<Value> value) {
    one(
        index,
        new MissingFact.OfProduct(index, fact),
        product -> ClaimInputs.fact(product, fact, value));
  }

  private void one(int index, ClaimPoint changed, UnaryOperator<Product> change) {
    change(
        changed.key(),
        products -> {
          if (index < products.size()) {
            products.set(index, change.apply(products.get(index)));
          }
          return products;
        });
  }

  /** Each change of the list is undone by itself. */
  private void whole(String field, UnaryOperator<List<Product>> change) {
    change(field, change);
    dossierEditor.pause(claim);
  }

  private void change(String field, UnaryOperator<List<Product>> change) {
    dossierEditor.changeClaim(
        claim, field, c -> c.withInput(ClaimInputs.products(c.input(), change)));
  }
}
