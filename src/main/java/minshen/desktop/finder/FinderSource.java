package minshen.desktop.finder;

import java.util.stream.Stream;

/** Things of one kind that the finder looks through. They are made while it looks. */
@FunctionalInterface
interface FinderSource {
  /** All of them. */
  Stream<FinderHit> hits();
}
