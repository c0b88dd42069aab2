package minshen.exchange.incoming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import minshen.files.ContentKind;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.files.TemporaryFolder;
import minshen.files.program.LibreOffice;
import minshen.files.program.RunTerms;
import minshen.words.Message;

/**
 * Texts in other formats than that of Word today: .doc, .wps, .rtf and .odt, read by LibreOffice.
 */
final class OtherTexts {
  private static final RunTerms TERMS =
      new RunTerms() {
        @Override
        public Duration programTime() {
          return Duration.ofMinutes(2);
        }

        @Override
        public void checkCancelled() {
          ShutdownTasks.check();
        }
      };

  private OtherTexts() {}

  /**
   * The same text as a Word file of today.
   *
   * @throws InputException if it is no text, or nothing here can read it; it says how to mend it
   */
  static byte[] asWord(byte[] content, String named) {
    LibreOffice program =
        LibreOffice.installed().orElseThrow(() -> refused(named, "exchange.no-office"));
    try (TemporaryFolder folder = TemporaryFolder.make("text")) {
      Path source = Files.createDirectory(folder.folder().resolve("work")).resolve(name(content));
      Files.write(source, content);
      Optional<Path> word = program.convert(TERMS, source, "docx");
      return Files.readAllBytes(word.orElseThrow(() -> refused(named, "exchange.office-failed")));
    } catch (IOException e) {
      InputException problem = refused(named, "exchange.office-failed");
      problem.initCause(e);
      throw problem;
    }
  }

  private static String name(byte[] content) {
    return switch (ContentKind.of(content)) {
      case RTF -> "source.rtf";
      case OPEN_TEXT -> "source.odt";
      default -> "source.doc";
    };
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }
}
