package minshen.desktop.claims.model;

import java.util.List;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Finding;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;

/**
 * A claim as it stands, with everything computed and found of it.
 *
 * @param dossier the dossier it is part of
 * @param claim the claim
 * @param outcome what calculation says of it
 * @param findings the findings about it and about its dossier
 * @param unread how many of its files nobody has looked into yet
 */
public record ClaimState(
    Dossier dossier, Claim claim, Outcome outcome, List<Finding> findings, int unread) {
  /** The pack of its item. */
  public Pack pack() {
    return outcome.pack();
  }
}
