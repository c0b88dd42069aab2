package minshen.form;

final class CalculationSheets {
  private CalculationSheets() {}

  static CalculationSheet of(
      minshen.dossier.finding.Assessment a, String c, minshen.words.Words w) {
    return new CalculationSheet();
  }
}
