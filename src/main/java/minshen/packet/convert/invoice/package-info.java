/**
 * The XML of an electronic invoice (数电发票): data without a look of its own, drawn as the invoice
 * that everybody knows.
 */
package minshen.packet.convert.invoice;
