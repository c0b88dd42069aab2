package minshen.desktop.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import minshen.files.PrivateFiles;
import org.slf4j.LoggerFactory;

/**
 * What went wrong while the window was open, for whoever is asked why: in a private file beside the
 * data, since nobody sees the standard error of a window. It says what and where in the program,
 * and nothing of what people typed: neither arguments nor the messages of what was thrown.
 */
public final class ErrorLog extends AppenderBase<ILoggingEvent> {
  private static final String FILE = "minshen.log";
  private static final String OLDER = "minshen.log.1";

  /** When a file is so long it is put aside, in the place of the one before. */
  private static final long LONGEST = 1 << 20;

  private final Path folder;

  private ErrorLog(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a journal beside the data from now on. Its file is made when there is something in it.
   */
  public static void keep(Path folder) {
    ErrorLog journal = new ErrorLog(folder);
    ThresholdFilter wrong = new ThresholdFilter();
    wrong.setLevel(Level.WARN.levelStr);
    wrong.start();
    journal.addFilter(wrong);
    journal.start();
    Optional<String> asked = Optional.ofNullable(System.getProperty("minshen.log"));
    Logger ours = (Logger) LoggerFactory.getLogger("minshen");
    ours.setLevel(asked.map(Level::toLevel).orElse(Level.WARN));
    ours.setAdditive(asked.isPresent());
    ours.addAppender(journal);
  }

  @Override
  protected void append(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(
        event
            .getInstant()
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(ZoneId.systemDefault())
            .toLocalDateTime());
    text.append(' ').append(event.getLevel()).append(' ');
    text.append(event.getLoggerName()).append(' ').append(event.getMessage()).append('\n');
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      text.append(FailureTrace.of(proxy.getThrowable()));
    }
    try {
      write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      addError("journal", e);
    }
  }

  private void write(byte[] text) throws IOException {
    Path file = PrivateFiles.makeFolder(folder).resolve(FILE);
    if (Files.exists(file) && Files.size(file) > LONGEST) {
      Files.move(file, folder.resolve(OLDER), StandardCopyOption.REPLACE_EXISTING);
    }
    try (FileChannel channel = PrivateFiles.open(file)) {
      channel.position(channel.size());
      channel.write(ByteBuffer.wrap(text));
    }
  }
}
