/** Backups of a store, and the ways back to them. */
package minshen.store.backup;
