/** The text of a PDF by the cells that its ruling lines make, whoever drew it. */
package minshen.form.ruled;
