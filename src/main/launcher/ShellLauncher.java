/** The launcher for a shell: how it starts, and which of two Java commands it goes on with. */
final class ShellLauncher {
  private ShellLauncher() {}

  /**
   * Its text.
   *
   * @param before lines of its own, each ended
   * @param window the Java command for the window, with its options
   * @param commands the Java command for the commands, with its options
   */
  static String text(String before, String window, String commands) {
    return """
    #!/bin/sh
    # Under a locale that is not UTF-8 the JDK cannot open a path with Chinese in it.
    # What counts is the locale that is there, not the one that was asked for.
    if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
      LC_ALL=C.UTF-8; export LC_ALL
    fi
    # If the Java machine itself dies, its memory is not written to a file.
    ulimit -c 0
    %s# What the Java machine has learnt of the window, or of the commands.
    if [ $# -eq 0 ] || [ -f "$1" ]; then
      exec %s "$@"
    fi
    exec %s "$@"
    """
        .formatted(before, window, commands);
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
