/**
 * What a policy says, as an immutable model. Pure: no files, no SQL, no clock. The model knows no
 * particular district; what it holds comes from a pack.
 */
package minshen.policy;
