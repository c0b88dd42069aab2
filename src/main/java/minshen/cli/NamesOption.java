package minshen.cli;

import java.util.Optional;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.FileNamePattern;
import minshen.words.Message;
import picocli.CommandLine.Option;

/** {@code --names}: what files are called. */
final class NamesOption {
  private static final String ASCII = "ascii";
  private static final String CHINESE = "chinese";

  @Option(
      names = "--names",
      paramLabel = "ascii|chinese|PATTERN",
      descriptionKey = "cli.option.names")
  private String names = ASCII;

  /**
   * Names for people, or none for the ASCII names that scripts rely on.
   *
   * @throws InputException if it is no pattern
   */
  Optional<FileNamePattern> pattern() {
    if (names.equalsIgnoreCase(ASCII)) {
      return Optional.empty();
    }
    FileNamePattern pattern =
        names.equalsIgnoreCase(CHINESE) ? FileNamePattern.USUAL : new FileNamePattern(names);
    Optional<Message> fault =
        names.equalsIgnoreCase(CHINESE) || names.contains("{")
            ? pattern.fault()
            : Optional.of(Message.of("cli.fill.names", names));
    fault.ifPresent(
        problem -> {
          throw new InputException(SourceLocation.of("--names"), problem);
        });
    return Optional.of(pattern);
  }

  @Override
  public String toString() {
    return names;
  }
}
