/** What the panes of a claim's page share. */
package minshen.desktop.claims.pane;
