/** What differs between two packs, or two versions of one, and which claims that touches. Pure. */
package minshen.policy.diff;
