/** The workbench: its window, and the places put together. */
package minshen.desktop;
