package minshen.packet.convert.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/** Reads the XML that the tax authority's platform hands out (root {@code EInvoice}). */
final class InvoiceReader {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})(?:[T ].*)?");

  /** What is known and has no place on the face of an invoice: the XML keeps it. */
  private static final Set<String> BEHIND_THE_FACE =
      Set.of(
          "EIid",
          "Version",
          "LabelCode",
          "TaxClassificationCode",
          "TotaltaxIncludedAmount",
          "AuthenticationMethods",
          "IssueTime",
          "RequestTime",
          "TaxBureauCode");

  /** By the code where the name of the kind is left out. */
  private static final Map<String, String> KINDS = Map.of("01", "增值税专用发票", "02", "普通发票");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("TaxBureauName", "税务机关"),
          Map.entry("Departure", "出发地"),
          Map.entry("Destination", "到达地"),
          Map.entry("Traveler", "出行人"),
          Map.entry("ValidIDNumber", "有效身份证件号"),
          Map.entry("TypeOfPassengerDocument", "证件类型"),
          Map.entry("TravelDate", "出行日期"),
          Map.entry("Grade", "等级"),
          Map.entry("Vehicletype", "交通工具类型"));

  private final XmlNode root;

  /** The elements that have a place of their own; two of the same content are two. */
  private final Set<XmlNode> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private InvoiceReader(XmlNode root) {
    this.root = root;
  }

  /**
   * Reads an invoice.
   *
   * @throws ConversionException if the XML holds none
   */
  static Invoice read(XmlNode root) throws ConversionException {
    if (!root.name().equals("EInvoice") || root.child("EInvoiceData").isEmpty()) {
      throw new ConversionException("packet.convert.no-invoice");
    }
    return new InvoiceReader(root).read();
  }

  private Invoice read() {
    XmlNode nothing = new XmlNode("", Map.of(), List.of(), "");
    XmlNode data = root.child("EInvoiceData").orElse(nothing);
    XmlNode basic = data.child("BasicInformation").orElse(nothing);
    XmlNode supervision = root.child("TaxSupervisionInfo").orElse(nothing);
    XmlNode header = root.child("Header").orElse(nothing);
    XmlNode seller = data.child("SellerInformation").orElse(nothing);
    XmlNode buyer = data.child("BuyerInformation").orElse(nothing);
    String issued = take(basic, "RequestTime");
    return new Invoice(
        kind(header.child("InherentLabel").orElse(nothing)),
        firstOf(take(supervision, "InvoiceNumber"), header.textOf("EIid")),
        day(firstOf(issued, supervision.textOf("IssueTime"))),
        new Invoice.Party(take(buyer, "BuyerName"), take(buyer, "BuyerIdNum")),
        new Invoice.Party(take(seller, "SellerName"), take(seller, "SellerIdNum")),
        data.children("IssuItemInformation").map(this::item).toList(),
        take(basic, "TotalAmWithoutTax"),
        take(basic, "TotalTaxAm"),
        take(basic, "TotalTax-includedAmount"),
        take(basic, "TotalTax-includedAmountInChinese"),
        remarks(data.child("AdditionalInformation").orElse(nothing), buyer, seller),
        take(basic, "Drawer"),
        others());
  }

  private String take(XmlNode parent, String name) {
    Optional<XmlNode> child = parent.child(name);
    child.ifPresent(taken::add);
    return child.map(c -> c.text().strip()).orElse("");
  }

  private static String firstOf(String wanted, String otherwise) {
    return wanted.isEmpty() ? otherwise : wanted;
  }

  private String kind(XmlNode labels) {
    labels.child("EInvoiceType").ifPresent(type -> take(type, "LabelName"));
    Optional<XmlNode> kind = labels.child("GeneralOrSpecialVAT");
    String name = kind.map(k -> take(k, "LabelName")).orElse("").replaceAll("[（）()]", "");
    String code = kind.map(k -> k.textOf("LabelCode")).orElse("");
    return name.isEmpty() ? KINDS.getOrDefault(code, "") : name;
  }

  private static String day(String time) {
    Matcher day = DAY.matcher(time);
    return day.matches() ? day.group(1) + "年" + day.group(2) + "月" + day.group(3) + "日" : time;
  }

  private Invoice.Item item(XmlNode item) {
    return new Invoice.Item(
        take(item, "ItemName"),
        take(item, "SpecMod"),
        take(item, "MeaUnits"),
        take(item, "Quantity"),
        take(item, "UnPrice"),
        take(item, "Amount"),
        rate(take(item, "TaxRate")),
        take(item, "ComTaxAm"));
  }

  /** The platform writes 0.13 where the invoice shows 13 %. */
  private static String rate(String rate) {
    Optional<BigDecimal> share = Invoice.number(rate);
    return share.isEmpty() || share.get().abs().compareTo(BigDecimal.ONE) >= 0
        ? rate
        : share.get().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** Addresses and banks stand among the remarks, where the platform prints them. */
  private List<String> remarks(XmlNode additional, XmlNode buyer, XmlNode seller) {
    List<String> remarks = new ArrayList<>();
    remarks.add(take(additional, "Remark"));
    remarks.add(where("购买方", "Buyer", buyer));
    remarks.add(where("销售方", "Seller", seller));
    return remarks.stream().filter(remark -> !remark.isEmpty()).toList();
  }

  private String where(String who, String prefix, XmlNode party) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("地址：", take(party, prefix + "Addr"));
    parts.put("电话：", take(party, prefix + "TelNum"));
    parts.put("开户银行：", take(party, prefix + "BankName"));
    parts.put("银行账号：", take(party, prefix + "BankAccNum"));
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part -> who + part.getKey() + part.getValue())
        .collect(Collectors.joining("；"));
  }

  /** All that has no place of its own, in the order of the file. */
  private List<Invoice.Other> others() {
    List<Invoice.Other> others = new ArrayList<>();
    root.children().forEach(child -> addOthers(child, others));
    return others;
  }

  private void addOthers(XmlNode node, List<Invoice.Other> others) {
    if (node.name().equals("InIssuType")) {
      // Whether it is one of these invoices at all.
      return;
    }
    if (node.name().equals("Signature")) {
      others.add(new Invoice.Other("数字签名", "见 XML 原件"));
      return;
    }
    String value = node.text().strip();
    if (!value.isEmpty() && !taken.contains(node) && !BEHIND_THE_FACE.contains(node.name())) {
      others.add(new Invoice.Other(NAMES.getOrDefault(node.name(), node.name()), value));
    }
    node.children().forEach(child -> addOthers(child, others));
  }
}
