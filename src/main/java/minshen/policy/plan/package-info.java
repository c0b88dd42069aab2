/**
 * Which claims to hand in together, and in which year: the best set under exclusions, caps and what
 * was received before. Pure functions of what they are given.
 */
package minshen.policy.plan;
