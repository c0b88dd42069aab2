/** What can still be read of the damaged file of a store. */
package minshen.store.salvage;
