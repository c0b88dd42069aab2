/** The panes in which a claim is told: project, facts, products, conditions, materials. */
package minshen.desktop.claims.facts;
