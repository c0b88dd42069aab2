/**
 * What if: the amount under other facts, readings and years, and where a ceiling begins to bite.
 */
package minshen.policy.whatif;
