/** Rules of single fields: what the standards say of codes, numbers and addresses. */
package minshen.dossier.field;
