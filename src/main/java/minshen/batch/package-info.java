/** What is made of many companies in one run, one after the other, with one report at the end. */
package minshen.batch;
