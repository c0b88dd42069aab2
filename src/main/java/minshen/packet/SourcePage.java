package minshen.packet;

import minshen.packet.source.ReadySource;

/**
 * A page of a file that is printed in the packet.
 *
 * @param source the file
 * @param page its number in the file, from 1
 * @param rotate by how many degrees it is turned clockwise
 */
record SourcePage(ReadySource source, int page, int rotate) {}
