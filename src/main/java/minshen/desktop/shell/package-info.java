/** The frame of the workbench: window, rail, top bar, theme, dialogs, background work, failures. */
package minshen.desktop.shell;
