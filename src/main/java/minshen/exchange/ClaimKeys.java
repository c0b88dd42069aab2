package minshen.exchange;

import java.util.List;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;

/**
 * The order of a claim's keys in dossiers and workbooks: its fields stand in that of the catalogue,
 * and between them what is no field. A field that is added at the end comes last.
 */
public final class ClaimKeys {
  private static final List<DossierField<?>> ALL = FieldCatalogue.of(Part.CLAIM);
  private static final int FACTS = ALL.indexOf(FieldCatalogue.REQUESTED_AMOUNT);
  private static final int DECISION = ALL.indexOf(FieldCatalogue.PROJECT_LEAD);

  private ClaimKeys() {}

  /** What the project is and when, before the facts. */
  public static List<DossierField<?>> beforeFacts() {
    return ALL.subList(0, FACTS);
  }

  /** What is asked for, between the facts and the decision. */
  static List<DossierField<?>> beforeDecision() {
    return ALL.subList(FACTS, DECISION);
  }

  /** The others. */
  static List<DossierField<?>> afterDecision() {
    return ALL.subList(DECISION, ALL.size());
  }

  /** All behind the facts. */
  public static List<DossierField<?>> afterFacts() {
    return ALL.subList(FACTS, ALL.size());
  }
}
