package minshen.desktop.shell;

/**
 * A line of a report.
 *
 * @param where what it is about
 * @param text what is told of it
 * @param go leads to where it is mended
 */
public record ReportLine(String where, String text, Runnable go) {}
