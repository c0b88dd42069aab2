/**
 * Dossiers in and out of files: YAML and JSON, read strictly and written so that they read back.
 */
package minshen.exchange;
