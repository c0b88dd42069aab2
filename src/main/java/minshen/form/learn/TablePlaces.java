package minshen.form.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which cell of a table each label stands for: the one beside it, in the same cell, or the one
 * below; and in a table with heads on two sides, the one where they meet.
 */
final class TablePlaces {
  private static final int MOST_OF_A_HEADING = 30;

  /** What heads the numbers of a list. */
  private static final Pattern NUMBERED = Pattern.compile("序号?|编号|no\\.?");

  /** What is written beside several rows is longer, if it is no word for them. */
  private static final int MOST_OF_A_GROUP = 8;

  private enum Kind {
    /** It takes a value. */
    OPEN,
    /** It holds places of its own, behind colons. */
    LINES,
    /** A number of a row. */
    NUMBER,
    /** Boxes to be ticked. */
    BOXES,
    /** Words. */
    WORDS
  }

  private final OfficeBlock.Table table;
  private final int number;
  private final LabelWords words;
  private final Openness open;
  private final Map<OfficeCell, Kind> kinds = new LinkedHashMap<>();
  private final Map<OfficeCell, List<Gaps.Labelled>> gaps = new HashMap<>();
  private final Set<OfficeCell> taken = new HashSet<>();
  private final Set<OfficeCell> headed = new HashSet<>();
  private final List<LabelledPlace> found = new ArrayList<>();

  private TablePlaces(OfficeBlock.Table table, int number, LabelWords words, Openness open) {
    this.table = table;
    this.number = number;
    this.words = words;
    this.open = open;
  }

  /**
   * The labels of a table in reading order, and the places that have none.
   *
   * @param number the number of the table in the file
   */
  static List<LabelledPlace> of(
      OfficeBlock.Table table, int number, LabelWords words, Openness open) {
    TablePlaces places = new TablePlaces(table, number, words, open);
    table.cells().forEach(places::classify);
    if (!open.isPlain()) {
      IntStream.range(0, table.heights().size()).forEach(places::heads);
    }
    places.crossings();
    table.cells().forEach(places::label);
    table.cells().forEach(places::left);
    places.found.sort(
        Comparator.comparingInt((LabelledPlace one) -> one.cell().orElseThrow().row())
            .thenComparingInt(one -> one.cell().orElseThrow().column()));
    return places.found;
  }

  private void classify(OfficeCell cell) {
    gaps.put(
        cell,
        cell.lines().stream()
            .flatMap(line -> open.gaps(line, Optional.of(cell)).stream())
            .toList());
    kinds.put(cell, kind(cell));
  }

  private Kind kind(OfficeCell cell) {
    if (cell.holdsTable()) {
      return Kind.WORDS;
    }
    if (open.isOpen(cell, table.at(cell.row(), cell.column() - 1))) {
      return Kind.OPEN;
    }
    List<Gaps.Labelled> own = gaps.get(cell);
    if (own.size() < 2 && TickBoxes.are(cell.text())) {
      return Kind.BOXES;
    }
    if (own.stream().anyMatch(Gaps.Labelled::drawn) || own.size() > 1) {
      return Kind.LINES;
    }
    return LabelText.bare(cell.text()).matches("[(]?\\d+[).、]?|…+|\\.+") ? Kind.NUMBER : Kind.WORDS;
  }

  /** Words over each of which something else stands are heads, whatever stands beside them. */
  private void heads(int row) {
    List<OfficeCell> heads = table.row(row);
    List<OfficeCell> under = heads.stream().flatMap(head -> below(head).stream()).toList();
    if (heads.size() > 2 && NUMBERED.matcher(LabelText.bare(heads.getFirst().text())).matches()) {
      heads.forEach(head -> kinds.put(head, Kind.WORDS));
      return;
    }
    if (isMatrix(row)) {
      matrix(row);
      return;
    }
    boolean all =
        heads.size() > 1
            && heads.stream().noneMatch(head -> kinds.get(head) == Kind.LINES)
            && under.size() == heads.size()
            && heads.stream()
                .allMatch(head -> below(head).filter(b -> sameColumns(head, b)).isPresent())
            && heads.stream().allMatch(head -> words.meaning(head.text()).isPresent())
            && under.stream().noneMatch(cell -> isSure(cell) || kinds.get(cell) == Kind.LINES);
    if (all) {
      heads.forEach(head -> kinds.put(head, Kind.WORDS));
      under.stream()
          .filter(cell -> kinds.get(cell) == Kind.WORDS)
          .forEach(cell -> kinds.put(cell, Kind.OPEN));
      headed.addAll(under);
    }
  }

  /** Whether a row heads what is asked about the persons below it, or the other way round. */
  private boolean isMatrix(int row) {
    List<OfficeCell> heads = table.row(row);
    Optional<OfficeCell> first = heads.stream().findFirst().flatMap(this::below);
    return heads.size() > 2
        && first.filter(this::isOfPeople).isPresent()
        && heads.stream()
            .skip(1)
            .allMatch(head -> isAsked(head) && isPerson(head) != isPerson(first.get()));
  }

  /** Whether a head of a column is about people, known or not. */
  private boolean isAsked(OfficeCell cell) {
    return isOfPeople(cell)
        || words.meaning(cell.text()).filter(LabelMeaning.Personal.class::isInstance).isPresent();
  }

  private void matrix(int row) {
    List<OfficeCell> heads = table.row(row);
    heads.forEach(head -> kinds.put(head, Kind.WORDS));
    boolean persons = isPerson(table.row(row + 1).getFirst());
    for (int next = row + 1; next < table.heights().size(); next++) {
      List<OfficeCell> cells = table.row(next);
      if (cells.isEmpty()
          || !isOfPeople(cells.getFirst())
          || isPerson(cells.getFirst()) != persons) {
        return;
      }
      kinds.put(cells.getFirst(), Kind.WORDS);
      cells.stream()
          .skip(1)
          .filter(cell -> kinds.get(cell) == Kind.WORDS)
          .forEach(cell -> kinds.put(cell, Kind.OPEN));
    }
  }

  private boolean isSure(OfficeCell cell) {
    return words.meaning(cell.text()).filter(LabelMeaning::sure).isPresent();
  }

  private boolean is(Optional<OfficeCell> cell, Kind kind) {
    return cell.filter(one -> kinds.get(one) == kind).isPresent();
  }

  private Optional<OfficeCell> beside(OfficeCell cell) {
    return table.at(cell.row(), cell.behind());
  }

  private Optional<OfficeCell> below(OfficeCell cell) {
    return table.at(cell.below(), cell.column());
  }

  private Optional<OfficeCell> above(OfficeCell cell) {
    return table.at(cell.row() - 1, cell.column());
  }

  /** Where a row about a person meets a column of what is asked about people, or the other way. */
  private void crossings() {
    for (OfficeCell cell : table.cells()) {
      if (kinds.get(cell) == Kind.OPEN) {
        Optional<OfficeCell> head = headOfColumn(cell);
        Optional<OfficeCell> first = headOfRow(cell);
        if (head.isPresent()
            && first.isPresent()
            && isPerson(first.get()) != isPerson(head.get())) {
          OfficeCell person = isPerson(first.get()) ? first.get() : head.get();
          OfficeCell asked = isPerson(first.get()) ? head.get() : first.get();
          String label = oneLine(person.text()) + oneLine(asked.text());
          add(label, cell, Optional.of(place(cell)), Optional.empty(), false);
          taken.add(cell);
        }
      }
    }
  }

  private Optional<OfficeCell> headOfColumn(OfficeCell cell) {
    Optional<OfficeCell> up = above(cell);
    while (is(up, Kind.OPEN)) {
      up = above(up.get());
    }
    return up.filter(this::isOfPeople).filter(this::isInRowOfHeads);
  }

  private boolean isInRowOfHeads(OfficeCell head) {
    List<OfficeCell> row = table.row(head.row());
    // Over the persons may stand a word that is no label, such as 类别.
    int first = row.stream().filter(this::isOfPeople).mapToInt(OfficeCell::column).min().orElse(0);
    return row.stream().noneMatch(c -> kinds.get(c) == Kind.OPEN && c.column() > first)
        && row.stream().filter(c -> isPerson(c) == isPerson(head) && isOfPeople(c)).count() > 1;
  }

  /** Whether a cell names a person, or what is asked about people. */
  private boolean isOfPeople(OfficeCell cell) {
    return isPerson(cell)
        || words
            .meaning(cell.text())
            .filter(LabelMeaning.OfAttribute.class::isInstance)
            .filter(asked -> ((LabelMeaning.OfAttribute) asked).person().isEmpty())
            .isPresent();
  }

  private boolean isPerson(OfficeCell cell) {
    return words.meaning(cell.text()).filter(LabelMeaning.OfPerson.class::isInstance).isPresent();
  }

  private Optional<OfficeCell> headOfRow(OfficeCell cell) {
    return IntStream.range(0, cell.column())
        .mapToObj(column -> table.at(cell.row(), column))
        .flatMap(Optional::stream)
        .filter(one -> one.rows() == 1 && kinds.get(one) == Kind.WORDS)
        .findFirst()
        .filter(this::isOfPeople);
  }

  private void label(OfficeCell cell) {
    switch (kinds.get(cell)) {
      case LINES ->
          gaps.get(cell)
              .forEach(
                  gap -> add(oneLine(gap.label()), cell, gap.place(), Optional.empty(), false));
      case WORDS -> words(cell);
      case BOXES -> boxes(cell);
      case OPEN, NUMBER -> {
        // Spoken for by other cells.
      }
    }
  }

  /** Boxes to be ticked are no place to be filled in; what they are for stands before them. */
  private void boxes(OfficeCell cell) {
    String own = TickBoxes.label(cell.text());
    String before =
        table
            .at(cell.row(), cell.column() - 1)
            .filter(left -> kinds.get(left) == Kind.WORDS)
            .or(() -> above(cell).filter(up -> kinds.get(up) == Kind.WORDS))
            .map(OfficeCell::text)
            .orElse("");
    add(
        oneLine(own.isBlank() ? before : own),
        cell,
        Optional.of(new FillPlace.Whole(cell)),
        Optional.empty(),
        false);
  }

  private void words(OfficeCell cell) {
    String label = oneLine(cell.text());
    if (label.isEmpty()) {
      return;
    }
    Optional<OfficeCell> beside = beside(cell);
    List<ParagraphText> labels = linesOfPlaces(cell);
    if (labels.size() > 1 && is(beside, Kind.OPEN) && taken.add(beside.get())) {
      byLine(labels, cell, beside.get());
      return;
    }
    if (is(beside, Kind.OPEN)) {
      if (taken.add(beside.get())) {
        boolean several = beside.get().below() < cell.below();
        add(label, cell, Optional.of(place(beside.get())), doubt(several, "several"), false);
      } else {
        add(label, cell, Optional.empty(), Optional.empty(), false);
      }
      return;
    }
    // 是否外资 before its boxes has no other place below.
    Optional<OfficeCell> below =
        below(cell)
            .filter(b -> sameColumns(cell, b))
            .filter(_ -> !is(beside, Kind.BOXES) && !is(beside, Kind.LINES))
            .filter(b -> isKnown(cell) || !isKnownLabel(table.at(b.row(), b.column() - 1)));
    if (is(below, Kind.OPEN) && !taken.contains(below.get())) {
      boolean wide = cell.columns() == table.widths().size();
      Optional<String> doubt =
          doubt(isList(below.get()), "list")
              .or(() -> doubt(!open.isPlain() && !wide && !headed.contains(below.get()), "below"));
      taken.add(below.get());
      add(label, cell, Optional.of(place(below.get())), doubt, false);
      return;
    }
    List<Gaps.Labelled> own = gaps.get(cell);
    boolean next = beside.isEmpty() || !gaps.get(beside.get()).isEmpty();
    if (own.size() == 1 && next) {
      // 单位名称： before a cell of the same kind or none, with the room behind the colon.
      Gaps.Labelled gap = own.getFirst();
      add(oneLine(gap.label()), cell, Optional.of(gap.gap()), Optional.empty(), false);
      return;
    }
    boolean heading =
        cell.columns() == table.widths().size() && label.length() <= MOST_OF_A_HEADING;
    add(label, cell, Optional.empty(), Optional.empty(), heading);
  }

  /** The lines of a cell, if each is a label of another place. */
  private List<ParagraphText> linesOfPlaces(OfficeCell cell) {
    List<ParagraphText> lines =
        cell.lines().stream().filter(line -> !line.text().isBlank()).toList();
    long places =
        lines.stream()
            .flatMap(line -> words.meaning(line.text()).stream())
            .filter(meaning -> meaning instanceof LabelMeaning.OfPlace && meaning.sure())
            .distinct()
            .count();
    return places == lines.size() ? lines : List.of();
  }

  /** 开户行 over 账号 beside as many lines. */
  private void byLine(List<ParagraphText> labels, OfficeCell cell, OfficeCell place) {
    List<ParagraphText> lines = place.lines();
    boolean even = labels.size() == lines.size();
    for (int i = 0; i < labels.size(); i++) {
      FillPlace own =
          even
              ? new FillPlace.Gap(lines.get(i), 0, lines.get(i).text().length(), Optional.of(place))
              : new FillPlace.Whole(place);
      if (even || i == 0) {
        add(oneLine(labels.get(i).text()), cell, Optional.of(own), doubt(!even, "several"), false);
      }
    }
  }

  private boolean isKnown(OfficeCell cell) {
    return words.meaning(cell.text()).isPresent();
  }

  /** 填报内容 over a column whose cells have labels beside them is no label of theirs. */
  private boolean isKnownLabel(Optional<OfficeCell> cell) {
    return is(cell, Kind.WORDS) && isKnown(cell.orElseThrow());
  }

  private static boolean sameColumns(OfficeCell one, OfficeCell other) {
    return one.column() == other.column() && one.columns() == other.columns();
  }

  /** Whether more rows of the same follow. */
  private boolean isList(OfficeCell cell) {
    return below(cell)
        .filter(next -> kinds.get(next) == Kind.OPEN && sameColumns(cell, next))
        .filter(next -> !is(table.at(next.row(), next.column() - 1), Kind.WORDS))
        .isPresent();
  }

  private static Optional<String> doubt(boolean there, String which) {
    return there ? Optional.of(which) : Optional.empty();
  }

  /** A place without a label. */
  private void left(OfficeCell cell) {
    boolean group =
        !open.isPlain() && cell.rows() > 1 && oneLine(cell.text()).length() <= MOST_OF_A_GROUP;
    if (kinds.get(cell) == Kind.OPEN && !taken.contains(cell) && !group) {
      String above =
          above(cell)
              .filter(up -> kinds.get(up) == Kind.WORDS)
              .map(up -> oneLine(up.text()))
              .orElse("");
      add("", cell, Optional.of(place(cell)), Optional.of(above), false);
    }
  }

  private FillPlace place(OfficeCell cell) {
    return cell.lines().stream()
        .filter(_ -> cell.lines().size() == 1)
        .flatMap(line -> Gaps.beforeUnit(line, cell).stream())
        .<FillPlace>map(gap -> gap)
        .findFirst()
        .orElseGet(() -> new FillPlace.Whole(cell));
  }

  private void add(
      String label,
      OfficeCell cell,
      Optional<FillPlace> place,
      Optional<String> doubt,
      boolean heading) {
    found.add(
        new LabelledPlace(
            label,
            Optional.of(cell),
            place,
            new LabelledPlace.Row(number, cell.row()),
            doubt,
            heading));
  }

  /** Words on one line, without the blanks that only spread them. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
