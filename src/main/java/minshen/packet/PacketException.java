package minshen.packet;

import java.util.List;
import java.util.stream.Collectors;
import minshen.words.Words;

/** A packet that cannot be made, with everything that keeps it from being made. */
public final class PacketException extends Exception {
  private final transient List<PacketProblem> problems;

  PacketException(List<PacketProblem> problems) {
    this.problems = List.copyOf(problems);
  }

  PacketException(PacketProblem problem, Throwable cause) {
    super(cause);
    this.problems = List.of(problem);
  }

  /** What is wrong, in the order of the packet; at least one. */
  public List<PacketProblem> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return problems.stream()
        .map(problem -> Words.CHINESE.say(problem.problem()))
        .collect(Collectors.joining("\n"));
  }
}
