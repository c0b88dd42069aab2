package minshen.form;

record CalculationSheet() {}
