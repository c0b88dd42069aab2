/** Lists of companies as offices, registers and consultants keep them: headings in any wording. */
package minshen.exchange.list;
