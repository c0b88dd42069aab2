package minshen.dossier;

import java.time.LocalDate;

/**
 * A date of a year's 申报指南, as the clerk typed it from the notice.
 *
 * @param year the application year
 * @param label what the day is, such as 网上申报截止
 * @param day the day
 */
public record GuideDate(int year, String label, LocalDate day) {}
