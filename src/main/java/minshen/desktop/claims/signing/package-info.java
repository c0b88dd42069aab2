/** 签字盖章: who still owes which signature and seal, and the signed scans that are put back. */
package minshen.desktop.claims.signing;
