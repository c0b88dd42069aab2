/** Other programs of this computer: how they are found, run and kept from the network. */
package minshen.files.program;
