/**
 * The dossier: who applies, what support was received, what is claimed. An immutable model; what
 * has not been filled in is absent, never empty and never zero.
 */
package minshen.dossier;
