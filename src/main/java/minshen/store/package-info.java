/**
 * What outlasts a session, and how policy packs come from their files through tables to a model.
 */
package minshen.store;
