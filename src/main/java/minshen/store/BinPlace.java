package minshen.store;

import java.util.Optional;

/** Where in the bin something lies that was deleted; nowhere before that is saved. */
public final class BinPlace {
  private volatile Optional<Long> row;

  private BinPlace(Optional<Long> row) {
    this.row = row;
  }

  /** The place of something that is being deleted. */
  public static BinPlace fresh() {
    return new BinPlace(Optional.empty());
  }

  /** The place of something that lies there. */
  public static BinPlace of(BinnedThing thing) {
    return new BinPlace(Optional.of(thing.id()));
  }

  Optional<Long> row() {
    return row;
  }

  void set(Optional<Long> other) {
    row = other;
  }
}
