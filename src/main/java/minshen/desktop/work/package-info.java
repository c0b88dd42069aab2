/**
 * The state behind the views: what lies in the workspace, how it is changed, saved and taken back.
 * Knows no controls.
 */
package minshen.desktop.work;
