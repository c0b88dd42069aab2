package minshen.packet.source;

import java.nio.file.Path;

/**
 * A file within another, as problems speak of it: {@code scans.zip › 03.tif}.
 *
 * @param container the outermost file
 * @param name the way to it from there
 */
public record MemberFile(Path container, String name) {
  private static final String WITHIN = " › ";

  /** A file within another that may be within others itself. */
  static MemberFile in(Object outer, String name) {
    return outer instanceof MemberFile member
        ? new MemberFile(member.container, way(member.name, name))
        : new MemberFile((Path) outer, name);
  }

  /** The way to a file within a file. */
  static String way(String outer, String inner) {
    return outer + WITHIN + inner;
  }

  /** The same with the name of the outermost file alone. */
  public String byName() {
    return way(String.valueOf(container.getFileName()), name);
  }

  @Override
  public String toString() {
    return way(container.toString(), name);
  }
}
