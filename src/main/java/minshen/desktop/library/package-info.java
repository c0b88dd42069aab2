/** The policy library: documents, clauses, items, readings; search over all of it. */
package minshen.desktop.library;
