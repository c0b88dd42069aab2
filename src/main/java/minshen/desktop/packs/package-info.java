/**
 * Policy packs that come in: what is wrong with one, or what it would change, before it is kept.
 */
package minshen.desktop.packs;
