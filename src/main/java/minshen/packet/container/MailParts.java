package minshen.packet.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.packet.container.Member.Part;

/** What is attached to a mail, and which of it stands in its text. */
final class MailParts {
  private record Attached(Member member, Optional<String> id) {}

  private final List<Attached> attached = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<ContainerException> broken = new ArrayList<>();
  private final UniqueNames names = new UniqueNames();

  /** A name that no other has. */
  String unique(String name) {
    return names.of(name);
  }

  /** Adds an attachment, with the id by which the text may call it (RFC 2392). */
  void add(Member member, Optional<String> id) {
    if (member.bytes() == 0 || SystemFiles.isOne(member.name())) {
      leave(member.name());
    } else {
      attached.add(new Attached(member, id.map(i -> i.replaceAll("[<>\\s]", ""))));
    }
  }

  /**
   * Notes what is wrong with one attachment.
   *
   * @throws ContainerException if it is wrong with the whole mail
   */
  void broken(ContainerException trouble) throws ContainerException {
    if (trouble.member().isEmpty()) {
      throw trouble;
    }
    broken.add(trouble);
  }

  List<ContainerException> broken() {
    return broken;
  }

  void leave(String name) {
    leftOut.add(name);
  }

  List<String> leftOut() {
    return leftOut;
  }

  /** The attachments; those that HTML shows among its words are pictures of it. */
  List<Member> members(String html) {
    return attached.stream()
        .map(
            one ->
                one.id().filter(id -> !id.isEmpty() && html.contains("cid:" + id)).isPresent()
                    ? one.member().as(Part.PICTURE)
                    : one.member())
        .toList();
  }
}
