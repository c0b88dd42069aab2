package minshen.policy.amount;

/** What the things that formulas name are called, for people. */
public interface Labels {
  /** Everything keeps its name. */
  Labels PLAIN =
      new Labels() {
        @Override
        public Object fact(String name) {
          return name;
        }

        @Override
        public Object word(String id) {
          return id;
        }
      };

  /** What a fact is called. */
  Object fact(String name);

  /** What a word of a choice, or a variant, is called. */
  Object word(String id);
}
