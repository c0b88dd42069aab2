/** The official forms on the screen, drawn as they are printed and filled in place. */
package minshen.desktop.claims.paper;
