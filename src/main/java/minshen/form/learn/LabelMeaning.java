package minshen.form.learn;

import java.util.List;
import java.util.Optional;

/** What a label asks for. */
sealed interface LabelMeaning {
  /** Whether the label says just this, and not something that may as well be another thing. */
  boolean sure();

  /**
   * A place by itself.
   *
   * @param content what {@code shows} of a form.yaml calls it
   * @param doubt why it may be another one; empty if it is plain
   * @param sealed whether a seal goes there as well
   */
  record OfPlace(String content, Optional<Doubt> doubt, boolean sealed) implements LabelMeaning {
    /** A label that says just this. */
    static OfPlace plain(String content) {
      return new OfPlace(content, Optional.empty(), false);
    }

    @Override
    public boolean sure() {
      return doubt.isEmpty();
    }

    OfPlace withSeal() {
      return new OfPlace(content, doubt, true);
    }
  }

  /**
   * What would make a label sure that may say one thing or another.
   *
   * @param beside places of which one must be asked for, too
   * @param then what it then is, if not the first
   * @param with what must be printed in or behind the place, such as 万元
   * @param alone whether it is enough that the form asks for the place nowhere else
   */
  record Doubt(List<String> beside, Optional<String> then, Optional<String> with, boolean alone) {
    /** A label that is only much like another one. */
    static final Doubt LIKE = new Doubt(List.of(), Optional.empty(), Optional.empty(), false);

    public Doubt {
      beside = List.copyOf(beside);
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
