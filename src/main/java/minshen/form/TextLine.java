package minshen.form;

/**
 * A run of text in one line, ready to be drawn.
 *
 * @param text the characters, without line breaks and tabs
 * @param x where it begins, in points from the page's left edge
 * @param baseline its baseline, in points from the page's upper edge
 * @param size type size in points
 * @param bold whether it is set in the bold face
 */
public record TextLine(String text, double x, double baseline, double size, boolean bold) {}
