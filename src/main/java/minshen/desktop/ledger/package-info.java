/** 台账: the support that companies have received. */
package minshen.desktop.ledger;
