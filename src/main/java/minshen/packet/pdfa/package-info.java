/**
 * PDF/A-2b (ISO 19005-2, level B): whether the pages of attachments allow it, and what a file that
 * is one says of itself.
 */
package minshen.packet.pdfa;
