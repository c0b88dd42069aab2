/** Small parts that the places are composed of. They know figures and words, but no dossier. */
package minshen.desktop.controls;
