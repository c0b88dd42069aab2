package minshen.files;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may read and write a file or folder, as its file system says it: POSIX permissions, or a list
 * of Windows. Where a file system knows neither, everything is left as it is.
 *
 * @param name the attribute that says it
 * @param value what it says
 */
record Access(String name, Object value) implements FileAttribute<Object> {
  private static final String POSIX = "posix:permissions";
  private static final String LIST = "acl:acl";

  /** A file that nobody but the user may read. */
  static Optional<Access> privateFile(FileSystem system) {
    return ofOwner(system, "rw-------", Set.of());
  }

  /** A folder that nobody but the user may enter; on Windows the same holds for what is in it. */
  static Optional<Access> privateFolder(FileSystem system) {
    return ofOwner(
        system, "rwx------", EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
  }

  private static Optional<Access> ofOwner(
      FileSystem system, String permissions, Set<AclEntryFlag> flags) {
    Set<String> views = system.supportedFileAttributeViews();
    if (views.contains("posix")) {
      return Optional.of(new Access(POSIX, PosixFilePermissions.fromString(permissions)));
    }
    if (views.contains("acl")) {
      return user(system).map(user -> new Access(LIST, List.of(everything(user, flags))));
    }
    return Optional.empty();
  }

  private static AclEntry everything(UserPrincipal user, Set<AclEntryFlag> flags) {
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(user)
        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
        .setFlags(flags)
        .build();
  }

  /** Of a domain's user and this machine's of one name, the one who is logged in is meant. */
  static Optional<UserPrincipal> user(FileSystem system) {
    UserPrincipalLookupService users = system.getUserPrincipalLookupService();
    String name = System.getProperty("user.name");
    try {
      String domain = System.getenv("USERDOMAIN");
      return Optional.of(users.lookupPrincipalByName(domain == null ? name : domain + "\\" + name));
    } catch (IOException | UnsupportedOperationException e) {
      // Without a name to give it to, nothing is taken from anybody.
      return Optional.empty();
    }
  }

  /**
   * The access that a path has.
   *
   * @throws IOException if it cannot be told
   */
  static Optional<Access> of(Path path) throws IOException {
    Set<String> views = path.getFileSystem().supportedFileAttributeViews();
    for (String name : List.of(POSIX, LIST)) {
      if (views.contains(name.substring(0, name.indexOf(':')))) {
        return Optional.of(new Access(name, Files.getAttribute(path, name)));
      }
    }
    return Optional.empty();
  }

  /**
   * Gives this access to a path.
   *
   * @throws IOException if the file system does not take it
   */
  void giveTo(Path path) throws IOException {
    Files.setAttribute(path, name, value);
  }

  /**
   * Whether it lets in nobody but those whom the other lets in; to be without a list lets in all.
   */
  boolean isWithin(Access other) {
    return other.letIn().containsAll(letIn()) && !(name.equals(LIST) && letIn().isEmpty());
  }

  private List<?> letIn() {
    return value instanceof Set<?> permissions
        ? permissions.stream().map(permission -> whose((PosixFilePermission) permission)).toList()
        : ((List<?>) value).stream().map(entry -> ((AclEntry) entry).principal()).toList();
  }

  private static String whose(PosixFilePermission permission) {
    return permission.name().replaceFirst("_.*", "");
  }
}
