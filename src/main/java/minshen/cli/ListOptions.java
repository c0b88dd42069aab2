package minshen.cli;

import picocli.CommandLine.Option;

/** How {@code import} reads lists of companies. */
final class ListOptions {
  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "cli.option.mapping")
  String mapping;

  @Option(
      names = "--propose-mapping",
      paramLabel = "FILE",
      descriptionKey = "cli.option.propose-mapping")
  String proposal;

  @Option(names = "--good-rows", descriptionKey = "cli.option.good-rows")
  boolean goodRows;

  @Option(
      names = {"--show", "--preview"},
      descriptionKey = "cli.option.show-import")
  boolean show;
}
