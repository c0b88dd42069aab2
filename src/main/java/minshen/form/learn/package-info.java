/**
 * Forms as an office hands them out: which place of a Word file takes which field, and that file as
 * a form of ours.
 */
package minshen.form.learn;
