package minshen.form;

/**
 * What is left of a value when its place is full; it goes on on the next page.
 *
 * @param nextPart the number of the part that comes next
 * @param newLine whether a line break of the value stands before it
 */
record ValueRemainder(FormField field, int nextPart, boolean newLine, String text) {}
