package minshen.desktop.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;

/** Cases with one thing changed. What is taken away is absent afterwards. */
public final class ClaimInputs {
  private ClaimInputs() {}

  /** The same case with another value of a fact. */
  public static ClaimInput fact(ClaimInput c, String name, Optional<Value> value) {
    return c.withFacts(with(c.facts(), name, value));
  }

  /** The same case with another answer. */
  public static ClaimInput answer(ClaimInput c, String condition, Answer answer) {
    Map<String, Answer> answers = new HashMap<>(c.answers());
    answers.put(condition, answer);
    return c.withAnswers(answers);
  }

  /** The same case with other products. */
  public static ClaimInput products(ClaimInput c, UnaryOperator<List<Product>> change) {
    return c.withProducts(change.apply(new ArrayList<>(c.products())));
  }

  /** The same product with another value of a fact. */
  public static Product fact(Product product, String name, Optional<Value> value) {
    return new Product(product.name(), with(product.facts(), name, value));
  }

  private static Map<String, Value> with(
      Map<String, Value> facts, String name, Optional<Value> value) {
    Map<String, Value> changed = new HashMap<>(facts);
    value.ifPresentOrElse(v -> changed.put(name, v), () -> changed.remove(name));
    return changed;
  }
}
