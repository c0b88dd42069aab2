package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, and whatever libraries say of it: one line, and the right exit code. */
class HostileFilesTest {
  private static final long SECONDS = 180;

  @TempDir Path folder;

  @Test
  void whatCannotBeImportedIsRefusedInOneLine() throws Exception {
    HostileFiles.documents(folder);
    List<String> commands = new ArrayList<>();
    for (Path file : files()) {
      add(commands, "import", file.toString(), "--data", folder.resolve("data").toString());
      add(commands, "check", file.toString());
    }
    assertThat(run(commands))
        .hasSize(2 * files().size())
        .allSatisfy(line -> assertThat(line).startsWith("2 minshen: ").doesNotContain("↵"));
  }

  @Test
  void whatCannotBePutIntoAPacketIsRefusedInOneLine() throws Exception {
    HostileFiles.attachments(folder);
    List<String> commands = new ArrayList<>();
    List<Path> attached = files();
    for (Path file : attached) {
      Path dossier =
          Files.writeString(
              folder.resolve(file.getFileName() + ".minshen.yaml"),
              """
              format: minshen-dossier/1
              applicant: { name: 上海示例生物医药有限公司 }
              claims: [ { id: c1, item: MH-11, attachments: [ { material: m2, file: '%s' } ] } ]
              """
                  .formatted(file.getFileName()));
      add(commands, "packet", dossier.toString(), "--out", folder.resolve("p.pdf").toString());
    }
    assertThat(run(commands))
        .hasSize(attached.size())
        .allSatisfy(line -> assertThat(line).startsWith("2 minshen: ").doesNotContain("↵"));
    assertThat(folder.resolve("p.pdf")).doesNotExist();
  }

  private static void add(List<String> commands, String... command) {
    commands.addAll(List.of(command));
    commands.add(Commands.NEXT);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** How each command ended; nobody else says anything. */
  private static List<String> run(List<String> commands) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-Xmx"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(Commands.class.getName());
    command.addAll(commands);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return said.lines().toList();
  }
}
