package minshen.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import minshen.dossier.Dossier;
import minshen.files.AtomicFiles;
import minshen.files.Documents;
import minshen.files.Node;

/**
 * Writes dossiers so that a {@link DossierReader} reads back what was written: exact decimals,
 * texts as texts, keys in the order of the format. Decimals of the model are without trailing
 * zeros, texts are never blank, as a reader gives them.
 */
public final class DossierWriter {
  private DossierWriter() {}

  /** The dossier as YAML. */
  public static String yaml(Dossier dossier) {
    return DossierYamlWriter.write(DossierTree.of(dossier));
  }

  /** The dossier as JSON. */
  public static String json(Dossier dossier) {
    return JsonWriter.write(DossierTree.of(dossier));
  }

  /** The dossier as the document that a reader would read. */
  public static Node.Mapping document(Dossier dossier) {
    byte[] json = json(dossier).getBytes(StandardCharsets.UTF_8);
    return (Node.Mapping) Documents.parse(json, "dossier");
  }

  /**
   * Writes a file whole, as JSON if it is named so, else as YAML; UTF-8.
   *
   * @throws IOException if it cannot be written; then an older file of that name is as it was
   */
  public static void write(Path file, Dossier dossier) throws IOException {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    String text = json ? json(dossier) : yaml(dossier);
    AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
