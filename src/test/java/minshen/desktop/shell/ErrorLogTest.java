package minshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ErrorLogTest {
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("minshen");

  @TempDir Path folder;

  @AfterEach
  void stop() {
    OURS.detachAndStopAllAppenders();
    OURS.setLevel(null);
    System.clearProperty("minshen.log");
  }

  @Test
  void itSaysWhatWentWrongAndWhereAndNothingOfWhatPeopleTyped() throws IOException {
    ErrorLog.keep(folder.resolve("data"));
    assertThat(folder.resolve("data")).doesNotExist();
    OURS.error(
        "not read: {}",
        "海棠制药",
        new IllegalStateException("海棠制药", new IOException("/home/海棠制药.docx")));
    OURS.info("nothing went wrong");
    assertThat(Files.readString(folder.resolve("data/minshen.log")))
        .contains("ERROR minshen not read: {}")
        .contains("java.lang.IllegalStateException\n\tat minshen.desktop.shell.ErrorLogTest.")
        .contains("caused by java.io.IOException\n")
        .doesNotContain("海棠制药", "nothing went wrong");
  }

  @Test
  void whoeverAsksForMoreHearsItAndItIsNotKept() {
    System.setProperty("minshen.log", "DEBUG");
    ErrorLog.keep(folder);
    assertThat(OURS.isDebugEnabled()).isTrue();
    OURS.debug("nothing went wrong");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void itDoesNotGrowForEver() throws IOException {
    ErrorLog.keep(folder);
    Files.write(folder.resolve("minshen.log"), new byte[2 << 20]);
    OURS.warn("more");
    assertThat(folder.resolve("minshen.log")).content().contains("more").hasSizeLessThan(100);
    assertThat(folder.resolve("minshen.log.1")).hasSize(2 << 20);
  }
}
