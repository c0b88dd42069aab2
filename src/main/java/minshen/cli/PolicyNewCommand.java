package minshen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code policy new}: a commented pack that can be imported as it is, to be written over. */
@Command(name = "new")
final class PolicyNewCommand implements Callable<Integer> {
  private static final String SKELETON = "/minshen/packs/skeleton/";

  @ParentCommand private PolicyCommand policy;

  @Parameters(paramLabel = "DIR", descriptionKey = "cli.parameter.new-folder")
  private String named;

  @Override
  public Integer call() throws IOException {
    NewFolder folder = new NewFolder(named);
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      files.put(name, resource(name));
    }
    folder.write(files, policy.root().terminal());
    policy.root().terminal().say("cli.pack-begun", named);
    return ExitCode.DONE;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PolicyNewCommand.class.getResourceAsStream(SKELETON + name)) {
      return in.readAllBytes();
    }
  }
}
