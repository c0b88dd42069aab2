package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What the pages for whoever carries on name is there. */
class DocsTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+)+[A-Z]?");
  private static final Pattern PACKAGE = Pattern.compile("minshen(?:\\.[a-z]+)+");
  private static final Pattern FILE =
      Pattern.compile("(?:src|forms)/[^ <>*]+|README\\.md|LICENSE|pom\\.xml");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  @Test
  void everyClassIsInTheProject() throws IOException {
    Set<String> classes = classes();
    for (Path page : pages()) {
      Set<String> named = named(page, CLASS);
      named.removeAll(classes);
      assertThat(named).as(page.toString()).isEmpty();
    }
    assertThat(named(DOCS.resolve("walk.md"), CLASS)).hasSizeGreaterThan(30);
  }

  @Test
  void everyFileAndPackageIsThere() throws IOException {
    for (Path page : pages()) {
      assertThat(named(page, FILE))
          .as(page.toString())
          .allMatch(file -> Files.exists(Path.of(file)));
      assertThat(named(page, PACKAGE))
          .as(page.toString())
          .allMatch(name -> Files.isDirectory(Path.of("src/main/java", name.replace('.', '/'))));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
          .as(page.toString())
          .allMatch(link -> Files.exists(page.resolveSibling(link)));
    }
    assertThat(Files.readString(Path.of("README.md"))).contains("(src/docs/README.md)");
  }

  @Test
  void thePictureAndTheTableShowEveryRoom() throws Exception {
    String picture = Files.readString(DOCS.resolve("rooms.svg"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(DOCS.resolve("rooms.svg").toFile());
    String page = Files.readString(DOCS.resolve("README.md"));
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/minshen"))) {
      for (Path room : folders.filter(Files::isDirectory).toList()) {
        assertThat(picture).contains(">" + room.getFileName() + "<");
        assertThat(page).contains("`" + room.getFileName() + "`");
      }
    }
  }

  private static Set<String> named(Path page, Pattern what) throws IOException {
    return CODE.matcher(Files.readString(page))
        .results()
        .map(code -> code.group(1))
        .filter(what.asMatchPredicate())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static Set<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
