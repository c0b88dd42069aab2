package minshen.exchange;

import java.math.BigDecimal;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.ApplicationYear;
import minshen.words.Message;

/** Reads years of application. */
final class Years {
  private Years() {}

  static int read(Node node, String key) {
    Node.Scalar scalar = MappingReader.scalar(node, key);
    BigDecimal year = MappingReader.decimal(scalar, key);
    return ApplicationYear.of(year)
        .orElseThrow(
            () ->
                new InputException(
                    node.at(), Message.of("exchange.wants-year", key, year.toPlainString())));
  }
}
