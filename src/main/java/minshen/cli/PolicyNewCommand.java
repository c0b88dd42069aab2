package minshen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.files.WholeFiles;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code policy new}: a commented pack that can be imported as it is, to be written over. */
@Command(name = "new")
final class PolicyNewCommand implements Callable<Integer> {
  private static final String SKELETON = "/minshen/store/skeleton/";

  @ParentCommand private PolicyCommand policy;

  @Parameters(paramLabel = "DIR", descriptionKey = "cli.parameter.new-folder")
  private String named;

  @Override
  public Integer call() throws IOException {
    Path folder = DossierFiles.path(named);
    refuseUsed(folder);
    List<String> names = new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList();
    try (Interruption _ = Interruption.listen();
        WholeFiles files = new WholeFiles()) {
      for (String name : names) {
        files.add(folder.resolve(name), resource(name));
      }
      files.commit();
    }
    names.forEach(name -> policy.root().terminal().say("cli.written", folder.resolve(name)));
    policy.root().terminal().say("cli.pack-begun", named);
    return ExitCode.DONE;
  }

  /** A pack somebody has begun is never written over. */
  private void refuseUsed(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new InputException(Place.of(named), Message.of("cli.folder-used"));
        }
      }
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PolicyNewCommand.class.getResourceAsStream(SKELETON + name)) {
      return in.readAllBytes();
    }
  }
}
