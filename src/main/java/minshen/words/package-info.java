/** What the program says, in Chinese and English. */
package minshen.words;
