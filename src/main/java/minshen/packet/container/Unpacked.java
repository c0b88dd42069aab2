package minshen.packet.container;

import java.util.List;

/**
 * What was in a file.
 *
 * @param members what was taken out, in its order there
 * @param leftOut the names of what was left: what the system keeps for itself, links, what is empty
 * @param broken why single files could not be taken out; each names its file
 */
public record Unpacked(
    List<Member> members, List<String> leftOut, List<ContainerException> broken) {
  public Unpacked {
    members = List.copyOf(members);
    leftOut = List.copyOf(leftOut);
    broken = List.copyOf(broken);
  }
}
