package minshen.exchange.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * What a column seems to be.
 *
 * @param column the column
 * @param target what it is taken as; empty if it is left aside
 * @param others what else it may be
 * @param doubt why somebody has to look; empty if it is sure
 */
public record ColumnProposal(
    ListColumn column,
    Optional<ListTarget> target,
    List<ListTarget> others,
    Optional<Message> doubt) {
  public ColumnProposal {
    others = List.copyOf(others);
  }

  static ColumnProposal sure(ListColumn column, ListTarget target) {
    return new ColumnProposal(column, Optional.of(target), List.of(), Optional.empty());
  }

  static ColumnProposal aside(ListColumn column) {
    return new ColumnProposal(column, Optional.empty(), List.of(), Optional.empty());
  }

  /** The same, to be looked at. */
  ColumnProposal doubted(Message why) {
    return new ColumnProposal(column, target, others, Optional.of(why));
  }

  /** The same, looked at. */
  public ColumnProposal confirmed() {
    return new ColumnProposal(column, target, others, Optional.empty());
  }

  /** What people call the other ways to take it; to leave it aside is one of them. */
  public List<Message> otherLabels() {
    return Stream.concat(
            others.stream().map(ListTarget::label),
            Stream.of(ListTarget.ASIDE).filter(_ -> target.isPresent()))
        .toList();
  }
}
