/** The finder (Ctrl+K): everything there is, found by typing. */
package minshen.desktop.finder;
