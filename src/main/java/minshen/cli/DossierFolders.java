package minshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minshen.exchange.DossierReader;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookReader;
import minshen.files.ContentKind;
import minshen.files.InputException;
import minshen.files.NaturalOrder;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * The dossiers and workbooks in a folder and the folders below it.
 *
 * @param files as paths that begin with the folder's name, in their natural order
 * @param unreadable the files and folders among them that cannot be read
 * @param ignored how many other files there are; hidden ones do not count
 */
record DossierFolders(List<String> files, List<String> unreadable, int ignored) {
  DossierFolders {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Looks through a folder.
   *
   * @param named the folder, as the user named it
   * @throws InputException if it cannot be read
   */
  static DossierFolders in(String named) {
    List<String> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    int[] ignored = new int[1];
    try {
      Path folder = DossierFiles.path(named);
      FileVisitor<Path> visitor =
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(folder) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file)) {
                if (attributes.isRegularFile() && isUnreadable(file)) {
                  unreadable.add(file.toString());
                } else if (attributes.isRegularFile() && isDossier(file)) {
                  files.add(file.toString());
                } else {
                  ignored[0]++;
                }
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(folder)) {
                throw e;
              }
              if (!isHidden(file)) {
                unreadable.add(file.toString());
              }
              return FileVisitResult.CONTINUE;
            }

            // The way through a folder may break off in the middle.
            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) {
              if (e != null) {
                unreadable.add(dir.toString());
              }
              return FileVisitResult.CONTINUE;
            }
          };
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      throw new InputException(SourceLocation.of(named), Message.of("files.unreadable"));
    }
    files.sort(new NaturalOrder());
    return new DossierFolders(files, unreadable, ignored[0]);
  }

  /** Files that begin with a dot, and those that office programs keep beside an open one. */
  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~$");
  }

  /** A file that may be a dossier, of which nobody can tell. */
  private static boolean isUnreadable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean mayBe =
        name.endsWith(".yaml")
            || name.endsWith(".yml")
            || name.endsWith(".json")
            || TableFile.isWorkbookName(name);
    return mayBe && !Files.isReadable(file);
  }

  /** A file that says that it is one, or is called so; a backup of one is not. */
  private static boolean isDossier(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".minshen.yaml") || name.endsWith(".minshen.json")) {
      return true;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      return new String(ContentKind.head(file), StandardCharsets.UTF_8)
          .contains(DossierReader.FORMAT);
    }
    return TableFile.isWorkbookName(name) && WorkbookReader.mayBeOne(file);
  }
}
