/** Where a claim's papers are signed and sealed, by whom, and what of it is done. */
package minshen.form.signing;
