package minshen.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minshen.files.AtomicFiles;
import minshen.files.Documents;

/** The command of the build that writes {@code template.docx} beside every {@code form.yaml}. */
public final class WriteTemplates {
  private WriteTemplates() {}

  /** Takes the folder of the forms. */
  public static void main(String[] arguments) throws IOException {
    List<Path> grids;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]), 2)) {
      grids = files.filter(file -> file.endsWith("form.yaml")).sorted().toList();
    }
    for (Path grid : grids) {
      FormGrid form = FormReader.read(Documents.read(grid, grid.toString()));
      AtomicFiles.write(grid.resolveSibling("template.docx"), WordTemplate.build(form));
    }
  }
}
