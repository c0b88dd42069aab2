/**
 * A claim on its page, without any control: what is shown of it and everything that can be changed.
 */
package minshen.desktop.claims.model;
