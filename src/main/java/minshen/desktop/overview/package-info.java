/** 总览: what there is, what it comes to, and what is to be done next. */
package minshen.desktop.overview;
