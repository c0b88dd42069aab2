/** What outlasts a session: what users own. */
package minshen.store;
