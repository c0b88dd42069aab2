/** 设置: how the workbench looks, where the data lies, what the program is made of. */
package minshen.desktop.settings;
