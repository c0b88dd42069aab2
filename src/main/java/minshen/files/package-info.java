/** Files in and out: documents that know their lines, files written whole or not at all. */
package minshen.files;
