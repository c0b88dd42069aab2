/**
 * Policy packs: from a folder of YAML by way of tables to the model, every mistake with its file
 * and line; which versions there are; and how packs are written.
 */
package minshen.packs;
