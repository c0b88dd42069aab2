/** Policy packs: from a folder of YAML to the model, every mistake with its file and line. */
package minshen.packs;
