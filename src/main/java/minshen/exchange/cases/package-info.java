/**
 * Packs held against their own cases. The claims of a case are written as in a dossier, so that
 * what reads them is here and not with the packs.
 */
package minshen.exchange.cases;
