/** What a file brings for a company that is already known, compared before it is taken over. */
package minshen.desktop.incoming;
