package minshen.dossier;

/**
 * What becomes of the numbers of materials that are asked for and not there. One claim has one
 * numbering: on its forms, in its packet, in its upload set.
 */
public enum MissingMaterials {
  /**
   * What is there is numbered through. A claim to which nothing at all is attached is numbered as
   * {@link #NUMBERED}: its papers are gathered elsewhere, and its form has to list them.
   */
  SKIPPED,
  /** Each keeps its number, so that nothing is numbered anew when it comes. */
  NUMBERED
}
