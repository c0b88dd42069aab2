package minshen.form.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * Finds out what each place of an office's form is for: by its label, by the group and the row it
 * stands in, and by what stands before. What may be another thing is marked.
 */
final class Recogniser {
  /** The attribute that only the contact has in the program. */
  private static final String FAX = "fax";

  private static final String NAME = "name";
  private static final String CONTACT = "contact";
  private static final String DATE = "filledOn";

  /** What is said of a project before its name. */
  private static final Pattern APPLIES = Pattern.compile("(?:申报|申请|实施|承担|开展)的?[《“「\"]?$");

  /** A longer line of a letter is no heading. */
  private static final int MOST_OF_A_HEADING = 12;

  /** A part of a sentence, or of a numbered list. */
  private static final Pattern PART_OF_A_LETTER =
      Pattern.compile("[，。].*\\p{IsHan}{2}|^\\d{1,2}[.、．].*\\p{IsHan}{2}");

  private static final Pattern PROMISE = Pattern.compile("承诺|声明|保证");

  /** Between the seal and the date stands a signature at most. */
  private static final int NEAR_THE_DATE = 3;

  /** The organisation, whose contact is the person to call. */
  private static final String COMPANY = LabelWords.COMPANY;

  /** Somebody of whom the program knows nothing. */
  private static final String OTHER = "other";

  /** What a table lists under a line that says so. */
  private static final Set<String> LISTS = Set.of("materials", "profile", "description");

  /** 项目 behind a place, and not the beginning of another label. */
  private static final Pattern BEFORE_PROJECT =
      Pattern.compile("[\\s_）)》”」\"]*(?:项目|课题)(?!名称|负责|编号|联系|总投|起止|类别|简介|概况)");

  private final LabelWords words;
  private final List<LabelledPlace> labels;
  private final List<Optional<LabelMeaning>> meanings;

  private final Optional<String> title;
  private final Map<Integer, List<String>> groups = new HashMap<>();
  private final Map<Integer, OfficeCell> cellsAround = new HashMap<>();

  private Recogniser(LabelWords words, List<LabelledPlace> labels, List<OfficeBlock> blocks) {
    this.words = words;
    this.title = OfficeTitle.said(blocks);
    for (int number = 0; number < blocks.size(); number++) {
      if (blocks.get(number) instanceof OfficeBlock.Table table && table.around().isPresent()) {
        cellsAround.put(number, table.around().get());
      }
    }
    this.labels = labels;
    this.meanings = labels.stream().map(label -> words.meaning(label.label())).toList();
  }

  /** Every place of a file, in reading order. */
  static List<Recognised> of(List<OfficeBlock> blocks, LabelWords words, Openness open) {
    List<LabelledPlace> labels = new ArrayList<>();
    boolean letter =
        !open.isPlain() && blocks.stream().noneMatch(OfficeBlock.Table.class::isInstance);
    for (int number = 0; number < blocks.size(); number++) {
      switch (blocks.get(number)) {
        case OfficeBlock.Table table -> labels.addAll(TablePlaces.of(table, number, words, open));
        case OfficeBlock.Paragraph paragraph ->
            ofParagraph(
                    paragraph.line(),
                    number,
                    isFrame(blocks, number + 1),
                    number + 1 < blocks.size()
                        && blocks.get(number + 1) instanceof OfficeBlock.Table,
                    words,
                    open)
                .forEach(one -> labels.add(letter ? told(one, paragraph) : one));
      }
    }
    Recogniser recogniser = new Recogniser(words, labels, blocks);
    List<Recognised> found = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      recogniser.recognised(i).ifPresent(found::add);
    }
    return Agreement.of(found);
  }

  /** In a letter that somebody filled in, a line that was not read may hold values: it is told. */
  private static LabelledPlace told(LabelledPlace line, OfficeBlock.Paragraph paragraph) {
    String text = paragraph.line().text();
    boolean unread =
        line.heading()
            && line.place().isEmpty()
            && (line.label().length() > MOST_OF_A_HEADING
                || PART_OF_A_LETTER.matcher(line.label()).find())
            && !OfficeTitle.isTitle(paragraph.line());
    return unread
        ? new LabelledPlace(
            "",
            Optional.empty(),
            Optional.of(new FillPlace.Gap(paragraph.line(), 0, text.length(), Optional.empty())),
            line.row(),
            Optional.empty(),
            false)
        : line;
  }

  private static List<LabelledPlace> ofParagraph(
      ParagraphText line,
      int number,
      boolean overFrame,
      boolean overTable,
      LabelWords words,
      Openness open) {
    LabelledPlace.Row row = new LabelledPlace.Row(number, 0);
    List<Gaps.Labelled> gaps = open.gaps(line, Optional.empty());
    if (TickBoxes.are(line.text()) && gaps.stream().noneMatch(Gaps.Labelled::drawn)) {
      String label = TickBoxes.label(line.text());
      int from = line.text().indexOf(label) + label.length();
      FillPlace boxes = new FillPlace.Gap(line, from, line.text().length(), Optional.empty());
      return List.of(
          new LabelledPlace(
              TablePlaces.oneLine(label),
              Optional.empty(),
              Optional.of(boxes),
              row,
              Optional.empty(),
              false));
    }
    if (gaps.isEmpty() && Gaps.isDate(line.text())) {
      FillPlace date = new FillPlace.Gap(line, 0, line.text().length(), Optional.empty());
      return List.of(
          new LabelledPlace("", Optional.empty(), Optional.of(date), row, Optional.empty(), false));
    }
    boolean heading =
        gaps.size() == 1
            && !gaps.getFirst().drawn()
            && (overFrame || (overTable && isList(gaps.getFirst().label(), words)));
    if ((heading || isOnlyWords(gaps, words)) && !line.text().isBlank()) {
      String text = TablePlaces.oneLine(line.text());
      return List.of(
          new LabelledPlace(text, Optional.empty(), Optional.empty(), row, Optional.empty(), true));
    }
    return gaps.stream()
        .map(
            gap ->
                new LabelledPlace(
                    TablePlaces.oneLine(gap.label()),
                    Optional.empty(),
                    gap.place(),
                    row,
                    Optional.empty(),
                    false))
        .toList();
  }

  /** 提交材料清单 over a table is what the table lists. */
  private static boolean isList(String label, LabelWords words) {
    return words
        .meaning(label)
        .filter(
            meaning -> meaning instanceof LabelMeaning.OfPlace of && LISTS.contains(of.content()))
        .isPresent();
  }

  /** Whether a block is a frame with nothing else in it. */
  private static boolean isFrame(List<OfficeBlock> blocks, int number) {
    return number < blocks.size()
        && blocks.get(number) instanceof OfficeBlock.Table table
        && table.cells().size() == 1
        && !table.cells().getFirst().holdsTable();
  }

  /** A line without places, or one that ends with the colon of an address or a heading. */
  private static boolean isOnlyWords(List<Gaps.Labelled> gaps, LabelWords words) {
    return gaps.isEmpty()
        || (gaps.size() == 1
            && !gaps.getFirst().drawn()
            && words.meaning(gaps.getFirst().label()).isEmpty());
  }

  private Optional<Recognised> recognised(int index) {
    LabelledPlace label = labels.get(index);
    return label.place().map(place -> recognised(index, label, place));
  }

  private Recognised recognised(int index, LabelledPlace label, FillPlace place) {
    if (TickBoxes.are(place.empty())) {
      Certainty certainty =
          TickBoxes.isTicked(place.empty()) ? Certainty.UNKNOWN : Certainty.SIGNED;
      return new Recognised(label, place, Optional.empty(), certainty, why("boxes"));
    }
    if (label.label().isEmpty() && label.cell().isEmpty()) {
      return Gaps.isDate(place.empty()) || Gaps.isWrittenDate(place.empty())
          ? dateOfLetter(index, label, place)
          : unknown(label, place, "no-label");
    }
    if (label.label().isEmpty()) {
      return underLine(index, label, place).orElseGet(() -> unlabelled(index, label, place));
    }
    if (isDateOfSignature(index) || isOfOpinion(index)) {
      return new Recognised(label, place, Optional.empty(), Certainty.SIGNED, why("signed"));
    }
    if (groups(index).stream().anyMatch(this::isOfStrangers)) {
      return unknown(label, place, "stranger");
    }
    return meanings
        .get(index)
        .map(meaning -> recognised(index, label, place, meaning))
        .or(
            () ->
                Optional.of(label)
                    .filter(one -> APPLIES.matcher(one.label()).find() && isBeforeProject(place))
                    .map(one -> project(one, place)))
        .orElseGet(() -> unknown(label, place, "label"));
  }

  /** A form may be called after cooperation, and still be the applicant's. */
  private boolean isOfStrangers(String group) {
    return words.isOfStrangers(group) && title.filter(group::equals).isEmpty();
  }

  private Recognised recognised(
      int index, LabelledPlace label, FillPlace place, LabelMeaning meaning) {
    return switch (meaning) {
      case LabelMeaning.Signed _ ->
          new Recognised(label, place, Optional.empty(), Certainty.SIGNED, why("signed"));
      case LabelMeaning.Personal _ -> unknown(label, place, "no-field");
      case LabelMeaning.OfPlace of -> ofPlace(index, label, place, of);
      case LabelMeaning.OfPerson of ->
          ofPerson(
              label,
              place,
              of.person(),
              NAME,
              of.sure() && !LabelWords.isAboutAll(label.label()),
              "label");
      case LabelMeaning.OfAttribute of -> ofAttribute(index, label, place, of);
    };
  }

  /** 经办人 beside 审核意见 is the office's. */
  private boolean isOfOpinion(int index) {
    boolean inRow = false;
    for (int i = index - 1; i >= 0 && labels.get(i).row().equals(labels.get(index).row()); i--) {
      inRow |= words.isOfOpinions(labels.get(i).label());
    }
    return inRow
        || groups(index).stream()
            .anyMatch(group -> words.isOfOpinions(group) && title.filter(group::equals).isEmpty());
  }

  /** 日期 behind 签字 is written by whoever signs. */
  private boolean isDateOfSignature(int index) {
    return index > 0
        && labels.get(index - 1).row().equals(labels.get(index).row())
        && meanings.get(index - 1).filter(LabelMeaning.Signed.class::isInstance).isPresent()
        && meanings.get(index).filter(meaning -> !meaning.sure()).isPresent();
  }

  private Recognised ofPlace(
      int index, LabelledPlace label, FillPlace place, LabelMeaning.OfPlace meaning) {
    if (meaning.content().equals(NAME) && !meaning.sure() && isBeforeProject(place)) {
      return project(label, place);
    }
    Recognised found =
        new Recognised(
            label, place, Optional.of(meaning.content()), Certainty.SURE, why("label-is"));
    if (isMoney(meaning.content()) && LabelWords.isOtherMoney(label.label() + unit(place))) {
      return found.unsure(why("unit"));
    }
    boolean printed =
        meaning
            .doubt()
            .flatMap(LabelMeaning.Doubt::with)
            .filter(with -> LabelText.bare(label.label()).contains(with) || isUnit(place, with))
            .isPresent();
    if (printed) {
      return doubted(label, found);
    }
    boolean counterpart = meaning.doubt().filter(doubt -> !doubt.beside().isEmpty()).isPresent();
    if (!meaning.sure() && !counterpart && isInGroupOf(index, meaning.content())) {
      return doubted(label, found.sure(why("group")));
    }
    return doubted(label, meaning.sure() ? found : found.unsure(why("label-like")));
  }

  private static Recognised project(LabelledPlace label, FillPlace place) {
    return doubted(
        label,
        new Recognised(label, place, Optional.of("project"), Certainty.SURE, why("words-behind")));
  }

  /** 我单位____项目: what stands behind a place in a sentence says what it is. */
  private static boolean isBeforeProject(FillPlace place) {
    return place instanceof FillPlace.Gap gap
        && BEFORE_PROJECT.matcher(gap.line().text().substring(gap.to())).lookingAt();
  }

  /** 名称 in the group of 申报单位. */
  private boolean isInGroupOf(int index, String content) {
    // What stands before all else in a row is a group, too, if it has no place of its own.
    Stream<String> before =
        index > 0
                && labels.get(index - 1).place().isEmpty()
                && labels.get(index - 1).row().equals(labels.get(index).row())
            ? Stream.of(labels.get(index - 1).label())
            : Stream.empty();
    return content.equals(NAME)
        && Stream.concat(before, groups(index).stream())
            .flatMap(group -> words.meaning(group).stream())
            .anyMatch(LabelMeaning.OfPlace.plain(NAME)::equals);
  }

  private static boolean isMoney(String content) {
    return content.equals("amount")
        || content.equals("totalInvestment")
        || content.endsWith("registeredCapital");
  }

  /** What is printed around a place. */
  private static String unit(FillPlace place) {
    return switch (place) {
      case FillPlace.Whole whole -> whole.empty();
      case FillPlace.Gap gap ->
          gap.line().text().substring(gap.to()).lines().findFirst().orElse("").strip();
    };
  }

  /** Whether a unit is printed in a cell, or right behind a place in a line. */
  private static boolean isUnit(FillPlace place, String unit) {
    String around = LabelText.bare(unit(place));
    return place.cell().isPresent() ? around.contains(unit) : around.startsWith(unit);
  }

  private static Recognised doubted(LabelledPlace label, Recognised found) {
    return label.doubt().map(doubt -> found.unsure(why(doubt))).orElse(found);
  }

  private Recognised ofPerson(
      LabelledPlace label,
      FillPlace place,
      String person,
      String attribute,
      boolean sure,
      String because) {
    return words
        .placeOf(person, attribute)
        .map(
            content -> {
              Recognised found =
                  new Recognised(
                      label,
                      place,
                      Optional.of(content),
                      Certainty.SURE,
                      why(sure && because.equals("label") ? "label-is" : because));
              return doubted(label, sure ? found : found.unsure(why(because)));
            })
        .orElseGet(() -> unknown(label, place, "no-field"));
  }

  private Recognised ofAttribute(
      int index, LabelledPlace label, FillPlace place, LabelMeaning.OfAttribute asked) {
    Whose whose =
        asked
            .person()
            .map(person -> new Whose(person, true, "label-is"))
            .or(() -> byGroup(index))
            .or(() -> byRow(index))
            .or(() -> byRowsBefore(index))
            .orElseGet(() -> nobody(asked.attribute()));
    boolean known = words.placeOf(whose.person(), asked.attribute()).isPresent();
    if (!known && asked.attribute().equals(FAX) && !whose.person().equals(OTHER)) {
      whose = new Whose(CONTACT, !whose.sure(), "only-field");
    }
    boolean company = whose.person().equals(COMPANY);
    return ofPerson(
        label,
        place,
        whose.person(),
        asked.attribute(),
        whose.sure() && asked.sure() && !company,
        company ? ofCompany(asked.attribute()) : whose.why());
  }

  /**
   * A company has telephones of which its contact's is one; what is sent to it, the contact gets.
   */
  private static String ofCompany(String attribute) {
    return attribute.equals("phone") ? "nobody" : "organisation";
  }

  /** Whom a label without a name speaks of. */
  private record Whose(String person, boolean sure, String why) {
    boolean isSurely(String other) {
      return sure && person.equals(other);
    }
  }

  private static Whose nobody(String attribute) {
    return new Whose(
        CONTACT, attribute.equals(FAX), attribute.equals(FAX) ? "only-field" : "nobody");
  }

  /** By the cell that stands before several rows, or the heading above. */
  private Optional<Whose> byGroup(int index) {
    return groups(index).stream()
        .flatMap(group -> person(words.meaning(group)).stream())
        .findFirst()
        .flatMap(
            person ->
                person.equals(OTHER)
                    // 负责人 before 法人代表 and what is asked about it says no other person.
                    ? byRow(index)
                        .or(() -> byRowsBefore(index))
                        .filter(whose -> isNamedInGroup(index))
                        .or(() -> Optional.of(new Whose(OTHER, true, "group")))
                    : Optional.of(new Whose(person, true, "group")));
  }

  /** Whether the group that a label stands in names one of the persons whom the program knows. */
  private boolean isNamedInGroup(int index) {
    List<String> around = groups(index);
    for (int i = index - 1; i >= 0 && !labels.get(i).heading(); i--) {
      Optional<String> person = stands(i) ? person(meanings.get(i)) : Optional.empty();
      if (person.isPresent() && groups(i).equals(around)) {
        return !person.get().equals(OTHER);
      }
    }
    return false;
  }

  /** By the person named before in the same row. */
  private Optional<Whose> byRow(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (labels.get(i).row().equals(labels.get(index).row())) {
        Optional<String> person = person(meanings.get(i));
        if (person.isPresent()) {
          boolean plain = isSure(i);
          return person.map(one -> new Whose(one, plain, plain ? "row" : "label-like"));
        }
      }
    }
    for (int i = index + 1; i < labels.size(); i++) {
      if (labels.get(i).row().equals(labels.get(index).row()) && stands(i)) {
        Optional<String> person = person(meanings.get(i));
        if (person.isPresent()) {
          boolean said = byRowsBefore(index).filter(w -> w.isSurely(person.get())).isPresent();
          return person.map(one -> new Whose(one, said, said ? "rows-before" : "row-behind"));
        }
      }
    }
    return Optional.empty();
  }

  /** By the last person named above, if since then only people's data were asked for. */
  private Optional<Whose> byRowsBefore(int index) {
    boolean onlyPersonal = true;
    for (int i = index - 1; i >= 0; i--) {
      LabelledPlace before = labels.get(i);
      if (before.heading()
          || (before.row().block() != labels.get(index).row().block()
              && labels.get(index).cell().isPresent())) {
        return Optional.empty();
      }
      Optional<String> person = stands(i) ? person(meanings.get(i)) : Optional.empty();
      if (person.isPresent()) {
        if (person.get().equals(OTHER) && isAskedByRow(i, index)) {
          return Optional.of(new Whose(COMPANY, true, "organisation"));
        }
        // What is asked about the organisation is asked about its contact.
        boolean plain =
            isSure(i) && (person.get().equals(CONTACT) || (onlyPersonal && isFirstOfRow(i)));
        return Optional.of(new Whose(person.get(), plain, plain ? "rows-before" : "rows-between"));
      }
      onlyPersonal &=
          before.label().isEmpty()
              || meanings
                  .get(i)
                  .filter(
                      m ->
                          m instanceof LabelMeaning.OfAttribute
                              || m instanceof LabelMeaning.Personal)
                  .isPresent();
    }
    return Optional.empty();
  }

  /** Whether all that is asked about a person stands in the person's own row. */
  private boolean isAskedByRow(int person, int index) {
    LabelledPlace.Row row = labels.get(person).row();
    return !labels.get(index).row().equals(row)
        && IntStream.range(person + 1, index)
            .filter(i -> labels.get(i).row().equals(row))
            .anyMatch(
                i ->
                    meanings.get(i).filter(LabelMeaning.OfAttribute.class::isInstance).isPresent());
  }

  private boolean isSure(int index) {
    return meanings.get(index).filter(LabelMeaning::sure).isPresent();
  }

  /** Whether words have a place, or stand before places of their row. */
  private boolean stands(int index) {
    return labels.get(index).place().isPresent()
        || labels.get(index).cell().filter(cell -> cell.rows() == 1).isPresent();
  }

  private boolean isFirstOfRow(int index) {
    for (int i = index - 1; i >= 0; i--) {
      boolean sameRow = labels.get(i).row().equals(labels.get(index).row());
      if (sameRow && labels.get(i).cell().filter(cell -> cell.rows() > 1).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> person(Optional<LabelMeaning> meaning) {
    return meaning.flatMap(
        one ->
            switch (one) {
              case LabelMeaning.OfPerson of -> Optional.of(of.person());
              case LabelMeaning.OfAttribute of -> of.person();
              case LabelMeaning.OfPlace _, LabelMeaning.Personal _, LabelMeaning.Signed _ ->
                  Optional.empty();
            });
  }

  /** The words of the groups that a label stands in, the nearest first. */
  private List<String> groups(int index) {
    return groups.computeIfAbsent(index, this::findGroups);
  }

  private List<String> findGroups(int index) {
    LabelledPlace label = labels.get(index);
    Optional<OfficeCell> around = Optional.ofNullable(cellsAround.get(label.row().block()));
    List<String> groups = new ArrayList<>();
    boolean underHeading = false;
    for (int i = index - 1; i >= 0; i--) {
      LabelledPlace before = labels.get(i);
      boolean sameTable = before.row().block() == label.row().block();
      if (sameTable && isBefore(before, label)) {
        groups.add(before.label());
      }
      if (around.filter(cell -> isLeftOf(before, cell)).isPresent()) {
        groups.add(before.label());
      }
      if (!underHeading && before.heading()) {
        groups.add(before.label());
        underHeading = true;
      }
      if (underHeading && !sameTable && around.isEmpty()) {
        break;
      }
    }
    return groups;
  }

  /** Whether words stand left of the cell that a table is in. */
  private static boolean isLeftOf(LabelledPlace words, OfficeCell table) {
    return words
        .cell()
        .filter(cell -> cell.behind() <= table.column())
        .filter(cell -> cell.row() <= table.row() && table.row() < cell.below())
        .isPresent();
  }

  /** Whether a cell stands left of several rows, or of a row of which it is no label itself. */
  private static boolean isBefore(LabelledPlace group, LabelledPlace label) {
    return group.place().isEmpty()
        && !group.heading()
        && group.cell().isPresent()
        && label.cell().isPresent()
        && group.cell().get().rows() > 1
        && group.cell().get().behind() <= label.cell().get().column()
        && group.cell().get().row() <= label.cell().get().row()
        && label.cell().get().row() < group.cell().get().below();
  }

  /** A frame with nothing else in it is for what the line above it asks. */
  private Optional<Recognised> underLine(int index, LabelledPlace label, FillPlace place) {
    int block = label.row().block();
    boolean alone =
        index > 0
            && labels.get(index - 1).heading()
            && labels.get(index - 1).cell().isEmpty()
            && (index + 1 == labels.size() || labels.get(index + 1).row().block() != block);
    return alone && !isOfOpinion(index)
        ? meanings
            .get(index - 1)
            .filter(LabelMeaning.OfPlace.class::isInstance)
            .map(
                meaning ->
                    recognised(
                        index,
                        new LabelledPlace(
                            labels.get(index - 1).label(),
                            label.cell(),
                            label.place(),
                            label.row(),
                            Optional.empty(),
                            false),
                        place,
                        meaning))
        : Optional.empty();
  }

  /** The date below the applicant's seal is that of the letter, if the form asks for no other. */
  private Recognised dateOfLetter(int index, LabelledPlace label, FillPlace place) {
    boolean own =
        IntStream.range(Math.max(0, index - NEAR_THE_DATE), index)
            .mapToObj(meanings::get)
            .flatMap(Optional::stream)
            .anyMatch(before -> before instanceof LabelMeaning.OfPlace of && of.sealed());
    boolean other =
        meanings.stream()
            .flatMap(Optional::stream)
            .anyMatch(
                asked -> asked instanceof LabelMeaning.OfPlace of && of.content().equals(DATE));
    boolean promised =
        IntStream.range(Math.max(0, index - NEAR_THE_DATE), index)
            .anyMatch(i -> PROMISE.matcher(labels.get(i).label()).find());
    return own && !other && !promised
        ? new Recognised(label, place, Optional.of(DATE), Certainty.SURE, why("date-below"))
        : new Recognised(label, place, Optional.empty(), Certainty.SIGNED, why("signed"));
  }

  private Recognised unlabelled(int index, LabelledPlace label, FillPlace place) {
    boolean signed =
        groups(index).stream()
            .anyMatch(
                group ->
                    words.meaning(group).filter(LabelMeaning.Signed.class::isInstance).isPresent());
    return signed
        ? new Recognised(label, place, Optional.empty(), Certainty.SIGNED, why("signed"))
        : unknown(label, place, "no-label");
  }

  private static Recognised unknown(LabelledPlace label, FillPlace place, String because) {
    return new Recognised(label, place, Optional.empty(), Certainty.UNKNOWN, why(because));
  }

  static Message why(String because) {
    return Message.of("form.learn.why." + because);
  }
}
