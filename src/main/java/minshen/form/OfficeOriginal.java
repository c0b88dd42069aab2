package minshen.form;

/**
 * The blank form of an office that a form was learned from. Its Word template is that file, with
 * marks; it is filled without being laid out anew.
 *
 * @param file what it was called
 * @param sha256 of its bytes, in hexadecimal
 */
public record OfficeOriginal(String file, String sha256) {}
