/** The command line: one class for each command; it never touches a display. */
package minshen.cli;
