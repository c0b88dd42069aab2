/** Policy packs in relational tables: model to rows, rows to model, rows in a database. */
package minshen.packs.tables;
