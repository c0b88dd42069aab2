/** The findings about a claim, and the way to where each is mended. */
package minshen.desktop.claims.check;
