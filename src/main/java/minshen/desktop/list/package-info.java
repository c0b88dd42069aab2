/**
 * A list of companies that came in: what its columns are, what of it is faulty, what it changes.
 */
package minshen.desktop.list;
