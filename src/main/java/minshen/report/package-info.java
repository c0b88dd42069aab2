/**
 * Reports for the boss or the client: what was asked, granted and paid, what is open and when it is
 * due, of one claim, one company or many, as an Excel workbook and as a PDF.
 */
package minshen.report;
