package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import minshen.exchange.workbook.WorkbookTemplate;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code template}: the blank workbook for many companies. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Option(
      names = "--out",
      paramLabel = "FILE.xlsx",
      required = true,
      descriptionKey = "cli.option.template")
  private String out;

  @Mixin private PackOption packs;

  @Override
  public Integer call() throws IOException {
    Path file = DossierFiles.path(out).toAbsolutePath();
    boolean isWorkbook = out.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    if (!isWorkbook || Files.exists(file)) {
      // Somebody may have filled it in.
      throw new InputException(
          SourceLocation.of(out),
          Message.of(isWorkbook ? "cli.template.there" : "cli.template.kind"));
    }
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(file, WorkbookTemplate.write(packs.library(root), root.terminal().words()));
      files.commit();
    }
    root.terminal().say("cli.template.done", out);
    return ExitCode.DONE;
  }
}
