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
  static final Message SEVERAL_MEANINGS = Message.of("exchange.list.several-meanings");
  static final Message UNIT_UNSAID = Message.of("exchange.list.unit-unsaid");

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

  /** The same left aside, unless somebody says otherwise. */
  ColumnProposal asideUnless(Message why) {
    return new ColumnProposal(
        column,
        Optional.empty(),
        Stream.concat(target.stream(), others.stream()).distinct().toList(),
        Optional.of(why));
  }

  /** What a column is that is headed so on two sheets; to be looked at if they seem to differ. */
  ColumnProposal and(ColumnProposal other) {
    if (target.equals(other.target)) {
      return doubt.isPresent() ? this : other.doubt.map(this::doubted).orElse(this);
    }
    boolean isUnit =
        target.isPresent()
            && other.target.isPresent()
            && target.get().key().equals(other.target.get().key());
    Optional<ListTarget> first = target.or(other::target);
    return new ColumnProposal(
        column,
        first,
        Stream.of(others.stream(), other.target.stream(), other.others.stream())
            .flatMap(all -> all)
            .filter(one -> !first.equals(Optional.of(one)))
            .distinct()
            .toList(),
        isUnit
            ? Optional.of(UNIT_UNSAID)
            : doubt.or(other::doubt).or(() -> Optional.of(SEVERAL_MEANINGS)));
  }

  /** What people call the other ways to take it; to leave it aside is one of them. */
  public List<Message> otherLabels() {
    return Stream.concat(
            others.stream().map(ListTarget::label),
            Stream.of(ListTarget.ASIDE).filter(_ -> target.isPresent()))
        .toList();
  }
}
