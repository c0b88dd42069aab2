package minshen.exchange;

import java.math.BigDecimal;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.words.Message;

/** Years of application: four digits. */
final class Years {
  private static final int FIRST = 1000;
  private static final int LAST = 9999;

  private Years() {}

  static int read(Node node, String key) {
    Node.Scalar scalar = MappingReader.scalar(node, key);
    BigDecimal year = MappingReader.decimal(scalar, key);
    boolean isYear =
        year.scale() == 0
            && year.compareTo(BigDecimal.valueOf(FIRST)) >= 0
            && year.compareTo(BigDecimal.valueOf(LAST)) <= 0;
    if (!isYear) {
      throw new InputException(
          node.at(), Message.of("exchange.wants-year", key, year.toPlainString()));
    }
    return year.intValueExact();
  }
}
