/** The place of the claims: their list, a new one, and the page on which one is worked on. */
package minshen.desktop.claims;
