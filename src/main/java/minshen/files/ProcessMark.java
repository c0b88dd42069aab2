package minshen.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Says in the name of a temporary file or folder whose it is: the machine, the process and when
 * that began, so that one can tell later whether anybody still uses it.
 *
 * @param machine the machine, and on Linux the space of process numbers in it: containers may share
 *     a folder and have the same numbers
 * @param pid the process
 * @param start when it began; another process may have its number today
 */
record ProcessMark(String machine, long pid, long start) {
  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})");

  /** The field of a process's line of state that says when it began, from behind its name. */
  private static final int START_FIELD = 19;

  private static final long NEVER = -1;

  private static final ProcessMark OWN =
      new ProcessMark(thisMachine(), ProcessHandle.current().pid(), start(ProcessHandle.current()));

  /** Of this process. */
  static ProcessMark own() {
    return OWN;
  }

  /** The one in a name, if there is one. */
  static Optional<ProcessMark> in(String name) {
    Matcher found = TEXT.matcher(name);
    return found.find()
        ? Optional.of(
            new ProcessMark(
                found.group(1), Long.parseLong(found.group(2)), Long.parseLong(found.group(3))))
        : Optional.empty();
  }

  /** Whether the process is known to have ended; of one of another machine that is not known. */
  boolean isOver() {
    return machine.equals(OWN.machine)
        && ProcessHandle.of(pid).map(running -> start(running) != start).orElse(true);
  }

  /**
   * On Linux in ticks since the machine was started: the time of day is counted from a clock that
   * may be set meanwhile.
   */
  private static long start(ProcessHandle process) {
    try {
      String state = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
      // One that has ended keeps its number until its parent has taken note.
      return fields[0].equals("Z") ? NEVER : Long.parseLong(fields[START_FIELD]);
    } catch (IOException | RuntimeException e) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
  }

  private static String thisMachine() {
    CRC32 sum = new CRC32();
    sum.update((hostName() + processSpace()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** Asking the network for it would be asking the network. */
  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME"))
          .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
          .orElse("");
    }
  }

  private static String processSpace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return machine + "-" + pid + "-" + start;
  }
}
