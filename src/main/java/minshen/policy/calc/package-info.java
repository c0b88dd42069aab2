/**
 * From facts to an amount, with every step and its clause. Pure functions of what they are given.
 */
package minshen.policy.calc;
