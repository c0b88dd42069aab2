package minshen.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.learn.OfficeForm;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code form learn}: an office's own blank form as a form that a pack can bring. */
@Command(name = "learn")
final class FormLearnCommand implements Callable<Integer> {
  /** What packs call forms. */
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  @ParentCommand private FormCommand form;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.blank-form")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      descriptionKey = "cli.option.form-folder")
  private String out;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "cli.option.form-id")
  private Optional<String> id = Optional.empty();

  @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "cli.option.form-title")
  private Optional<String> title = Optional.empty();

  @Option(names = "--assign", paramLabel = "FIELD=PLACE", descriptionKey = "cli.option.assign")
  private List<String> assigned = List.of();

  @Override
  public Integer call() throws IOException {
    NewFolder folder = new NewFolder(out);
    String formId = id.orElseGet(() -> String.valueOf(DossierFiles.path(out).getFileName()));
    if (!ID.matcher(formId).matches()) {
      throw new InputException(
          SourceLocation.of(id.isPresent() ? "--id" : out), Message.of("cli.form.id", formId));
    }
    OfficeForm learned = form.read(file, assigned);
    var files = learned.files(formId, title.orElseGet(learned::title));
    // Places that are to be looked at are told; the form is learned all the same.
    form.tell(learned);
    Terminal terminal = form.root().terminal();
    folder.write(files, terminal);
    terminal.say("cli.form.learned", formId);
    return ExitCode.DONE;
  }
}
