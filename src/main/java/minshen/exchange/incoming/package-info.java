/**
 * What other files tell of a dossier, compared with it key by key before anything is taken over.
 */
package minshen.exchange.incoming;
