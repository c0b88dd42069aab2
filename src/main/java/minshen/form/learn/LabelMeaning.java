package minshen.form.learn;

import java.util.Optional;

/** What a label asks for. */
sealed interface LabelMeaning {
  /** Whether the label says just this, and not something that may as well be another thing. */
  boolean sure();

  /**
   * A place by itself.
   *
   * @param content what {@code shows} of a form.yaml calls it
   * @param beside which other place must be asked for, too, to make it sure
   * @param then what it then is, if not this
   * @param sealed whether a seal goes there as well
   */
  record OfPlace(
      String content, boolean sure, Optional<String> beside, Optional<String> then, boolean sealed)
      implements LabelMeaning {
    /** A label that says just this. */
    static OfPlace plain(String content) {
      return new OfPlace(content, true, Optional.empty(), Optional.empty(), false);
    }

    OfPlace withSeal() {
      return new OfPlace(content, sure, beside, then, true);
    }
  }

  /** A person: the name, or the heading of what is asked about the person. */
  record OfPerson(String person, boolean sure) implements LabelMeaning {}

  /**
   * What is asked about a person.
   *
   * @param person whom, where the label says so itself
   */
  record OfAttribute(String attribute, Optional<String> person, boolean sure)
      implements LabelMeaning {}

  /** What is asked about a person and the program does not know, such as 学历. */
  record Personal() implements LabelMeaning {
    @Override
    public boolean sure() {
      return true;
    }
  }

  /** A place left to a pen or to an official. */
  record Signed() implements LabelMeaning {
    @Override
    public boolean sure() {
      return true;
    }
  }
}
