package minshen.files.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts another program without a network, where the system lets a user do that: on Linux in a
 * network of its own, in which there is nobody.
 */
public final class NoNetwork {
  /** For root; for others; for others where the tool is older. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("unshare", "--net"),
          List.of("unshare", "--user", "--map-current-user", "--net"),
          List.of("unshare", "--map-root-user", "--net"));

  private static final List<String> WAY =
      WAYS.stream().filter(NoNetwork::works).findFirst().orElse(List.of());

  private NoNetwork() {}

  /** Whether there is a way here. */
  public static boolean isPossible() {
    return !WAY.isEmpty();
  }

  /** The command that starts another one without a network; the same one where there is no way. */
  public static List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(WAY);
    whole.addAll(command);
    return whole;
  }

  private static boolean works(List<String> way) {
    List<String> command = new ArrayList<>(way);
    command.add("true");
    return ProgramProbe.succeeds(command);
  }
}
