/** 方案: what the company can claim, and which claims to hand in together. */
package minshen.desktop.plan;
