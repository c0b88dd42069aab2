package minshen.desktop.ledger;

import java.util.ArrayList;
import java.util.List;
import minshen.policy.calc.Award;

/**
 * Changes rows of a ledger by what stands in them, not by where they stand: between a change and
 * its undoing other rows may have come, gone or moved. Of rows that are equal, the one nearest to
 * where it was is taken; which of them it is makes no difference. A row that is no longer there is
 * left alone.
 */
final class LedgerRows {
  private LedgerRows() {}

  /** The ledger without these rows, each taken away once. */
  static List<Award> without(List<Award> ledger, List<Award> rows) {
    List<Award> left = new ArrayList<>(ledger);
    for (Award row : rows.reversed()) {
      int at = left.lastIndexOf(row);
      if (at >= 0) {
        left.remove(at);
      }
    }
    return left;
  }

  /** The ledger without a row that stood at a place. */
  static List<Award> without(List<Award> ledger, Award row, int place) {
    List<Award> left = new ArrayList<>(ledger);
    int at = nearest(ledger, row, place);
    if (at >= 0) {
      left.remove(at);
    }
    return left;
  }

  /** The ledger with another row instead of one that stood at a place. */
  static List<Award> replaced(List<Award> ledger, Award row, int place, Award other) {
    List<Award> changed = new ArrayList<>(ledger);
    int at = nearest(ledger, row, place);
    if (at >= 0) {
      changed.set(at, other);
    }
    return changed;
  }

  /** The ledger with a row back at its place, or at the end if the ledger is shorter now. */
  static List<Award> restored(List<Award> ledger, Award row, int place) {
    List<Award> whole = new ArrayList<>(ledger);
    whole.add(Math.min(place, whole.size()), row);
    return whole;
  }

  private static int nearest(List<Award> ledger, Award row, int place) {
    int nearest = -1;
    for (int at = 0; at < ledger.size(); at++) {
      boolean closer = nearest < 0 || Math.abs(at - place) < Math.abs(nearest - place);
      if (closer && ledger.get(at).equals(row)) {
        nearest = at;
      }
    }
    return nearest;
  }
}
