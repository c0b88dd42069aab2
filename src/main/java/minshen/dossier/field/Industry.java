package minshen.dossier.field;

/**
 * A 小类 of GB/T 4754-2017.
 *
 * @param code its four digits
 * @param name its name
 */
public record Industry(String code, String name) {}
