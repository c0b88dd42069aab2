package minshen.packs;

import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Authority;
import minshen.policy.Department;
import minshen.policy.Submission;

/** Reads where a pack holds: the keys region, towns, departments and channel of its head. */
final class AuthorityReader {
  private AuthorityReader() {}

  static Authority read(MappingReader head, PackNames names) {
    PackNames.ids(head.node("departments"), "id", names);
    if (head.node("towns").isPresent() && head.node("region").isEmpty()) {
      names.complain(head.at("towns"), "packs.towns-nowhere");
    }
    return new Authority(
        head.text("region"),
        head.texts("towns"),
        head.list("departments", AuthorityReader::department),
        head.fields("channel")
            .map(fields -> NoticeReader.submission(fields, names))
            .orElse(Submission.BY_FORM));
  }

  private static Department department(Node node) {
    MappingReader fields = MappingReader.of(node, "departments");
    Department department =
        new Department(
            fields.id("id"),
            fields.requiredText("label"),
            fields.text("phone"),
            fields.text("window"));
    fields.end();
    return department;
  }
}
