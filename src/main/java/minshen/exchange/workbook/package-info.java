/** Dossiers as an Excel workbook: one sheet for each kind of row, many applicants in one file. */
package minshen.exchange.workbook;
