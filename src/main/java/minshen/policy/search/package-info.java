/** Full text over all documents of a library. Pure, like the rest of the room. */
package minshen.policy.search;
