/**
 * The panes that show what comes of a claim: the amount, how it came about, the readings, the caps.
 */
package minshen.desktop.claims.result;
