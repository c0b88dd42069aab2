/**
 * The official forms: one grid per form, laid out once on paper, and drawn as Word, as PDF and by
 * whoever else asks for the {@linkplain minshen.form.FormLayout layout}.
 */
package minshen.form;
