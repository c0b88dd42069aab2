package minshen.packet;

import minshen.packet.PacketSetting.YesNo;

/**
 * What kind of PDF a packet is.
 *
 * @param pdfA whether it is a PDF/A-2b, to be kept for decades, if every attachment allows it
 */
public record PacketFormat(boolean pdfA) {
  /** Whether it is a PDF/A-2b if it can be. */
  public static final YesNo PDF_A =
      new YesNo("pdfA", s -> s.format().pdfA(), (s, on) -> s.with(d -> d.pdfA = on));
}
