package minshen.packet.convert.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An electronic invoice, each value as its XML writes it; empty where that says nothing.
 *
 * @param kind as it stands behind 电子发票, such as 增值税专用发票
 * @param number the twenty digits
 * @param date the day of issue, as 2026年09月01日 if the XML writes a date
 * @param amount the sum without tax
 * @param tax the sum of the tax
 * @param total the sum with tax
 * @param totalInChinese the same in words
 * @param remarks the lines below the sums
 * @param drawer who issued it
 * @param others what the XML says besides: names and values
 */
record Invoice(
    String kind,
    String number,
    String date,
    Party buyer,
    Party seller,
    List<Item> items,
    String amount,
    String tax,
    String total,
    String totalInChinese,
    List<String> remarks,
    String drawer,
    List<Other> others) {
  /**
   * A company.
   *
   * @param code its unified social credit code
   */
  record Party(String name, String code) {}

  /** A line of the invoice. */
  record Item(
      String name,
      String specification,
      String unit,
      String quantity,
      String price,
      String amount,
      String rate,
      String tax) {}

  /** Something that has no place of its own on an invoice. */
  record Other(String name, String value) {}

  /** Whether the sums fit each other, as far as all three are numbers. */
  boolean addsUp() {
    Optional<BigDecimal> net = number(amount);
    Optional<BigDecimal> duty = number(tax);
    Optional<BigDecimal> gross = number(total);
    return net.isEmpty()
        || duty.isEmpty()
        || gross.isEmpty()
        || net.get().add(duty.get()).compareTo(gross.get()) == 0;
  }

  static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
