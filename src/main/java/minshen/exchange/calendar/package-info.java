/** Days on which something is due, as a file that calendars of other programs read. */
package minshen.exchange.calendar;
