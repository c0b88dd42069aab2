package minshen.desktop.overview;

import java.util.Optional;
import minshen.dossier.finding.Severity;

/**
 * Something to be done.
 *
 * @param severity how much it weighs
 * @param text what is to be done
 * @param where the company or the claim it is about
 * @param applicant the number of the applicant
 * @param claim the claim's id; empty if it is about the applicant
 * @param field the field at which it is mended
 */
record Todo(
    Severity severity,
    String text,
    String where,
    long applicant,
    Optional<String> claim,
    Optional<String> field) {}
