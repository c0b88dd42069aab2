/**
 * What people attach: any file becomes a checked PDF whose pages hold content and nothing else, so
 * that a packet is put together from like with like.
 */
package minshen.packet.source;
