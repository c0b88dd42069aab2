package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  private static final byte[] TEXT = "内容".getBytes(StandardCharsets.UTF_8);

  /** As on Windows: no POSIX permissions, but lists of who may do what. */
  private static final Configuration WINDOWS =
      Configuration.windows().toBuilder().setAttributeViews("basic", "owner", "dos", "acl").build();

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsMadeIsForTheUserAlone() throws IOException {
    Path made = PrivateFiles.makeFolder(folder.resolve("a/b"));
    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(permissions(made.getParent())).isEqualTo("rwx------");
    assertThat(permissions(PrivateFiles.makeFile(made.resolve("c")))).isEqualTo("rw-------");
    PrivateFiles.write(made.resolve("d"), TEXT);
    assertThat(made.resolve("d")).hasBinaryContent(TEXT);
    assertThat(permissions(made.resolve("d"))).isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatOthersMayReadIsNarrowedAndWhatIsNarrowStays() throws IOException {
    Path wide = make("wide", "rw-rw-r--");
    Path readOnly = make("read-only", "r--------");
    PrivateFiles.narrow(wide);
    PrivateFiles.narrow(readOnly);
    PrivateFiles.narrow(folder);
    assertThat(permissions(wide)).isEqualTo("rw-------");
    assertThat(permissions(readOnly)).isEqualTo("r--------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void exportsArePrivateUntilTheyAreInPlaceAndThenAsTheFolderOrTheOlderFileSays()
      throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path older = make("older", "rw-r-----");
    try (AtomicFiles files = new AtomicFiles()) {
      Path temporary = files.add(folder.resolve("fresh"), out -> out.write(TEXT));
      assertThat(permissions(temporary)).isEqualTo("rw-------");
      files.add(older, TEXT);
      files.commit();
    }
    assertThat(permissions(folder.resolve("fresh"))).isEqualTo(permissions(usual));
    assertThat(permissions(older)).isEqualTo("rw-r-----");
    assertThat(older).hasBinaryContent(TEXT);
  }

  @Test
  void onWindowsTheUserAloneIsOnTheList() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(WINDOWS)) {
      Path data = PrivateFiles.makeFolder(windows.getPath("C:\\Users\\某某\\data"));
      Path file = PrivateFiles.makeFile(data.resolve("store"));
      assertThat(users(data)).containsExactly(System.getProperty("user.name"));
      assertThat(users(file)).containsExactly(System.getProperty("user.name"));
      assertThat(list(data).getFirst().flags()).isNotEmpty();
    }
  }

  @Test
  void onWindowsALongerListIsNarrowed() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(WINDOWS)) {
      Path file = Files.createFile(windows.getPath("C:\\work").resolve("store"));
      AclEntry everyone =
          AclEntry.newBuilder(
                  ((List<?>) Access.privateFile(windows).orElseThrow().value())
                      .stream().map(AclEntry.class::cast).toList().getFirst())
              .setPrincipal(
                  windows.getUserPrincipalLookupService().lookupPrincipalByName("Everyone"))
              .build();
      Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(List.of(everyone));
      PrivateFiles.narrow(file);
      assertThat(users(file)).containsExactly(System.getProperty("user.name"));
    }
  }

  private Path make(String name, String permissions) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> users(Path path) throws IOException {
    return list(path).stream().map(entry -> entry.principal().getName()).toList();
  }

  private static List<AclEntry> list(Path path) throws IOException {
    return Files.getFileAttributeView(path, AclFileAttributeView.class).getAcl();
  }
}
