/** 申报材料 of a claim: what is asked for, the files at hand, and how their pages are handed in. */
package minshen.desktop.claims.materials;
