package minshen.packet.convert.invoice;

import java.util.ArrayList;
import java.util.List;
import minshen.packet.convert.DrawnPages;

/**
 * Makes the values of an invoice fit the places they have on its face. One that is too long ends
 * with an ellipsis there, and stands whole among the other data.
 */
final class InvoiceFit {
  private static final double SIZE = 9;
  private static final double PARTY_WIDTH = 244;

  /** A name is set on as many lines, and loses some of their width where it is broken. */
  private static final double PARTY_NAME = 3 * (PARTY_WIDTH - 2 * SIZE) - 36;

  private static final double PARTY_CODE = 120;

  private final DrawnPages pages;
  private final List<Invoice.Other> whole = new ArrayList<>();

  private InvoiceFit(DrawnPages pages) {
    this.pages = pages;
  }

  /** The invoice as it is drawn; itself if all of its values fit. */
  static Invoice of(Invoice invoice, DrawnPages pages) {
    return new InvoiceFit(pages).fit(invoice);
  }

  private Invoice fit(Invoice all) {
    String kind = fit("发票种类", all.kind(), 120);
    String number = fit("发票号码", all.number(), 115);
    String date = fit("开票日期", all.date(), 115);
    Invoice.Party buyer = party("购买方", all.buyer());
    Invoice.Party seller = party("销售方", all.seller());
    String amount = fit("合计金额", all.amount(), 62);
    String tax = fit("合计税额", all.tax(), 52);
    String total = fit("价税合计（小写）", all.total(), 96);
    String inChinese = fit("价税合计（大写）", all.totalInChinese(), 240);
    String drawer = fit("开票人", all.drawer(), 460);
    if (whole.isEmpty()) {
      return all;
    }
    whole.addAll(all.others());
    return new Invoice(
        kind,
        number,
        date,
        buyer,
        seller,
        all.items(),
        amount,
        tax,
        total,
        inChinese,
        all.remarks(),
        drawer,
        List.copyOf(whole));
  }

  private Invoice.Party party(String who, Invoice.Party party) {
    return new Invoice.Party(
        fit(who + "名称", party.name(), PARTY_NAME), fit(who + "识别号", party.code(), PARTY_CODE));
  }

  /** A value as it is set in a width, in points. */
  private String fit(String name, String value, double width) {
    if (pages.roughWidth(value, SIZE) <= width) {
      return value;
    }
    whole.add(new Invoice.Other(name, value));
    int fits = 0;
    int end = value.offsetByCodePoints(0, 1);
    while (pages.roughWidth(value.substring(0, end) + "…", SIZE) <= width) {
      fits = end;
      end = value.offsetByCodePoints(end, 1);
    }
    return value.substring(0, fits) + "…";
  }
}
