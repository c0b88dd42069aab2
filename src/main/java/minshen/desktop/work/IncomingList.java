package minshen.desktop.work;

import minshen.exchange.incoming.IncomingFile;

/**
 * A file of many companies that is to be looked at before it is taken in.
 *
 * @param file a list headed in whatever wording, or a workbook of ours of which something is to be
 *     told
 */
public record IncomingList(IncomingFile file) {}
