package minshen.batch;

import minshen.form.WordDrawing;

/**
 * How a run goes about its work.
 *
 * @param wanted everything that says what the files are like, as one text: when it is another one,
 *     everything is made anew
 * @param overwrite whether files are replaced that somebody has changed, or that no run has made
 * @param drawing makes the PDF of a form that is an office's own Word file
 */
public record BatchOptions(String wanted, boolean overwrite, WordDrawing drawing) {
  /** The same, and whether there is anything that draws Word files. */
  String state() {
    return wanted + " " + drawing.equals(WordDrawing.NONE);
  }
}
