package minshen.batch;

/**
 * How a run goes about its work.
 *
 * @param wanted everything that says what the files are like, as one text: when it is another one,
 *     everything is made anew
 * @param overwrite whether files are replaced that somebody has changed, or that no run has made
 */
public record BatchOptions(String wanted, boolean overwrite) {}
