/**
 * What is to be said of a dossier before it is handed in: every check of what people typed. Pure,
 * and independent of the calculation.
 */
package minshen.dossier.finding;
