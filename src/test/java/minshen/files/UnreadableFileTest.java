package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import minshen.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a file cannot be read, in our words. */
class UnreadableFileTest {
  @ParameterizedTest
  @CsvSource({"Too many open files, too many files", "Input/output error, drive"})
  void whatTheSystemSaysOfItselfIsSaidInOurWords(String system, String ours) {
    for (IOException e :
        new IOException[] {new FileSystemException("a", null, system), new IOException(system)}) {
      assertThat(Words.ENGLISH.say(UnreadableFileException.why(e)))
          .contains(ours)
          .doesNotContain(system);
    }
  }
}
