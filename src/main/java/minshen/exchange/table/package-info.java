/** Sheets of cells, from whatever kind of file they come: what stands in each cell, and where. */
package minshen.exchange.table;
