package minshen.desktop.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.exchange.industry.IndustryTable;

/** The 小类 to choose from: those of the program and those of the table that the user loaded. */
public final class OwnIndustries {
  private static final String NAME = "industries";

  private final Settings settings;

  /** Those of a store. */
  public OwnIndustries(Settings settings) {
    this.settings = settings;
  }

  /** All of them, by code. */
  public List<Industry> all() {
    List<Industry> own = own();
    return own.isEmpty() ? Industries.known() : IndustryTable.with(own);
  }

  /** Those of the user's table; none if there is no table. */
  public List<Industry> own() {
    return settings
        .text(NAME)
        .filter(text -> !text.isEmpty())
        .map(text -> IndustryTable.read(text.getBytes(StandardCharsets.UTF_8), NAME))
        .orElse(List.of());
  }

  /** Reads a table as it is published, from a workbook or CSV; it is not kept yet. */
  public static List<Industry> read(Path file) throws IOException {
    return IndustryTable.read(Files.readAllBytes(file), file.getFileName().toString());
  }

  /** Keeps a table in the place of the one before; none if it is empty. */
  public void keep(List<Industry> table) {
    settings.set(NAME, table.isEmpty() ? "" : IndustryTable.csv(table));
  }
}
