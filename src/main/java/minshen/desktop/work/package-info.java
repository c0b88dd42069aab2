/**
 * The state behind the views: what lies on the desk, how it is changed, saved and taken back. Knows
 * no controls.
 */
package minshen.desktop.work;
