package minshen.packs.tables;

/**
 * One of the kinds of record of which the rows of a table are.
 *
 * @param word how a column names it
 * @param type the kind
 * @param columns its columns
 */
record KindOfRow<K>(String word, Class<K> type, Columns<K> columns) {}
