/**
 * OFD (GB/T 33190-2016), the fixed layout of e-invoices and official documents: a zip file of XML,
 * drawn object by object into a PDF, with the seals that stand on it.
 */
package minshen.packet.convert.ofd;
