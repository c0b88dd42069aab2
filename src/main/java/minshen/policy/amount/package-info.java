/**
 * The language of amounts: formulas made of typed parts, each kind one class, evaluated over
 * intervals and told in the words of the field; with the intervals and the writing of amounts.
 */
package minshen.policy.amount;
