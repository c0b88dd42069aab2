/**
 * Which items and measures concern a company, what they may bring, and what to ask next. Pure
 * functions of what they are given.
 */
package minshen.policy.match;
