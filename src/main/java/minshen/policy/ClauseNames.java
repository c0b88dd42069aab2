package minshen.policy;

import java.util.Optional;

/** How a clause is cited in a small tag: 细则三、2(1). */
public final class ClauseNames {
  private ClauseNames() {}

  /** The short name of a clause; its id without the pack if the pack does not have it. */
  public static String of(Pack pack, String clauseId) {
    Optional<Clause> clause = pack.clause(clauseId);
    String document = document(pack, clauseId);
    if (clause.isEmpty()) {
      return document;
    }
    StringBuilder numbers = new StringBuilder();
    Optional<Clause> at = clause;
    while (at.isPresent() && isNumbered(at.get())) {
      Optional<Clause> around = at.get().within().flatMap(pack::clause);
      boolean inner = around.map(ClauseNames::isNumbered).orElse(false);
      numbers.insert(0, plain(at.get().marker(), inner, numbers.toString()));
      at = around;
    }
    return numbers.isEmpty() ? document + heading(clause.get()) : document + numbers;
  }

  /** The words of a clause with its marker and heading, for reading. */
  public static String words(Clause clause) {
    String head = (clause.marker() + clause.heading()).strip();
    return head.isEmpty() || clause.text().isBlank()
        ? head + clause.text().strip()
        : head + "\n" + clause.text().strip();
  }

  private static boolean isNumbered(Clause clause) {
    return !clause.marker().isBlank() && !clause.id().contains("/章/");
  }

  /** The part of the document: the first word of the id behind the pack's. */
  private static String document(Pack pack, String clauseId) {
    String within =
        clauseId.startsWith(pack.id() + "/")
            ? clauseId.substring(pack.id().length() + 1)
            : clauseId;
    int slash = within.indexOf('/');
    return slash < 0 ? within : within.substring(0, slash);
  }

  private static String heading(Clause clause) {
    return clause.heading().isBlank() ? "" : " " + clause.heading();
  }

  /**
   * The outermost number loses its brackets, since 细则三 is how people cite it; those within keep
   * theirs: 意见三(一), 细则三、2(1).
   */
  private static String plain(String marker, boolean inner, String followedBy) {
    String bare = marker.replaceAll("[（(](.+)[）)]", "$1").replaceAll("[.、．]$", "");
    boolean chinese = bare.matches("[一二三四五六七八九十]+");
    boolean bracketed = marker.matches("[（(].+[）)]");
    if (bracketed && (inner || !chinese)) {
      return "(" + bare + ")";
    }
    boolean needsStop = chinese && !followedBy.isEmpty() && !followedBy.startsWith("(");
    return needsStop ? bare + "、" : bare;
  }
}
