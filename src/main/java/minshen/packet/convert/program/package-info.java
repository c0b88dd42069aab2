/** Other programs of this computer that know a kind of file better than this one. */
package minshen.packet.convert.program;
