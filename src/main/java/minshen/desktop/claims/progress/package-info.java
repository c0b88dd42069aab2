/** The way of a claim once it is handed in: its timeline, what comes next, and its lock. */
package minshen.desktop.claims.progress;
