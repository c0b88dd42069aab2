/**
 * Electronic signatures in PDFs (ISO 32000-2, 12.8): who signed, when, and whether what was signed
 * is still what is there, as far as that can be told without a network.
 */
package minshen.packet.signature;
