package minshen.packet.source;

import java.nio.file.Path;

/** The pages that a file became: where they are, and how many. */
record ConvertedPages(Path pdf, int count) {}
