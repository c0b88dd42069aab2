/** Plain texts and tables of commas, set by the program itself in the type of the forms. */
package minshen.packet.convert.text;
