/** The place of the applicants: the companies at the left, the form of one at the right. */
package minshen.desktop.applicants;
