/**
 * What is neither a PDF nor an image and becomes pages all the same: each kind has a package of its
 * own below this one, and all of them work for a {@link minshen.packet.convert.ConversionJob}.
 */
package minshen.packet.convert;
