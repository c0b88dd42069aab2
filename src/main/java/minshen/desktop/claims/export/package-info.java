/** What leaves the program: documents, prints, and the history of both. */
package minshen.desktop.claims.export;
