package minshen.exchange.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.TypedMoney;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.exchange.workbook.HeadingWords;
import minshen.words.Message;

/** Says what each column of a list seems to be, and which of it is not sure. */
final class MappingProposer {
  private static final String CONTACT = "applicant.contact.";
  private static final String LEGAL = "applicant.legalRepresentative.";
  private static final String NAME = "name";

  /** Ways to reach a person: whose they are is told by what stands before them. */
  private static final Set<String> REACHING = Set.of("phone", "mobile", "email");

  /** 10 亿元 in 万元: a bare figure as large is more likely one in 元. */
  private static final BigDecimal LARGE = new BigDecimal("100000");

  /** As names of companies and institutions end. */
  private static final Pattern COMPANY =
      Pattern.compile(".{3,40}(?:公司|厂|中心|医院|研究所|研究院|合伙|协会|学会|集团|大学|学院)(?:[(（].*[)）])?");

  private final ListSheet sheet;
  private final List<ColumnProposal> proposals = new ArrayList<>();

  /** Whose columns stand just before: {@link #CONTACT}, {@link #LEGAL}, or nobody's. */
  private String person = "";

  private MappingProposer(ListSheet sheet) {
    this.sheet = sheet;
  }

  static List<ColumnProposal> of(ListSheet sheet) {
    MappingProposer proposer = new MappingProposer(sheet);
    sheet.columns().forEach(proposer::column);
    proposer.nameByContent();
    return proposer.withoutConflicts().stream().map(proposer::withItem).toList();
  }

  /**
   * Without a column that says which item is claimed, nothing that is said of a claim counts; the
   * day on which a list of companies was handed in says nothing of one.
   */
  private ColumnProposal withItem(ColumnProposal proposal) {
    List<String> ofClaims =
        proposals.stream()
            .flatMap(one -> one.target().stream())
            .filter(ListTarget::isOfClaim)
            .map(ListTarget::key)
            .toList();
    boolean isOfClaim = proposal.target().filter(ListTarget::isOfClaim).isPresent();
    if (!isOfClaim || ofClaims.contains(ListTarget.ITEM)) {
      return proposal;
    }
    return ofClaims.stream().allMatch(FieldCatalogue.APPLY_DATE.key()::equals)
        ? ColumnProposal.aside(proposal.column())
        : proposal.asideUnless(Message.of("exchange.list.no-item"));
  }

  /** Where no heading says which column has the names, what stands in one may tell. */
  private void nameByContent() {
    boolean hasName =
        proposals.stream()
            .flatMap(one -> one.target().stream())
            .anyMatch(target -> target.key().equals(FieldCatalogue.NAME.key()));
    for (int i = 0; i < proposals.size() && !hasName; i++) {
      ColumnProposal one = proposals.get(i);
      List<String> examples = one.column().examples();
      if (one.target().isEmpty()
          && !examples.isEmpty()
          && examples.stream().allMatch(text -> COMPANY.matcher(text).matches())) {
        proposals.set(
            i,
            new ColumnProposal(
                one.column(),
                Optional.of(ListTarget.of(FieldCatalogue.NAME.key(), TypedMoney.TEN_THOUSANDS)),
                List.of(),
                Optional.of(Message.of("exchange.list.name-by-content"))));
        hasName = true;
      }
    }
  }

  private void column(ListColumn column) {
    Optional<HeadingWords.Found> found = HeadingWords.standard().find(column.heading());
    ColumnProposal proposal =
        AsideCell.isCounting(column.heading())
            ? ColumnProposal.sure(column, ListTarget.LEFT_OUT)
            : found
                .map(meant -> known(column, meant))
                .orElseGet(() -> ColumnProposal.aside(column));
    proposals.add(proposal);
    String key = proposal.target().map(ListTarget::key).orElse("");
    person = key.startsWith(CONTACT) ? CONTACT : key.startsWith(LEGAL) ? LEGAL : "";
  }

  private ColumnProposal known(ListColumn column, HeadingWords.Found found) {
    Optional<Integer> said = HeadingWords.zeros(column.heading());
    List<ListTarget> meant =
        found.keys().stream()
            .map(key -> ListTarget.of(key, said.orElse(TypedMoney.TEN_THOUSANDS)))
            .toList();
    ListTarget first = meant.getFirst();
    if (first.isMoney()
        && said.isEmpty()
        && HeadingWords.unit(column.heading()).isEmpty()
        && isLarge(column)) {
      return new ColumnProposal(
          column,
          Optional.of(ListTarget.of(first.key(), TypedMoney.ONES)),
          List.of(first),
          Optional.of(ColumnProposal.UNIT_UNSAID));
    }
    if (found.isSure()) {
      return ColumnProposal.sure(column, first);
    }
    return reaches(first) ? reaching(column, meant) : doubtful(column, meant);
  }

  /** A telephone behind a 联系人 is that person's; behind a 法人 it may be the company's as well. */
  private ColumnProposal reaching(ListColumn column, List<ListTarget> meant) {
    boolean ofContact = person.equals(CONTACT);
    if (person.equals(LEGAL) && meant.stream().anyMatch(target -> target.key().startsWith(LEGAL))) {
      List<ListTarget> legal =
          meant.stream().filter(target -> target.key().startsWith(LEGAL)).toList();
      List<ListTarget> rest = meant.stream().filter(target -> !legal.contains(target)).toList();
      return new ColumnProposal(
          column,
          Optional.of(legal.getFirst()),
          rest,
          Optional.of(Message.of("exchange.list.whose")));
    }
    return ofContact || person.isEmpty()
        ? ColumnProposal.sure(column, meant.getFirst())
        : doubtful(column, meant);
  }

  private static ColumnProposal doubtful(ListColumn column, List<ListTarget> meant) {
    return new ColumnProposal(
        column,
        Optional.of(meant.getFirst()),
        meant.subList(1, meant.size()),
        Optional.of(ColumnProposal.SEVERAL_MEANINGS));
  }

  private static boolean reaches(ListTarget target) {
    String key = target.key();
    return (key.startsWith(CONTACT) || key.startsWith(LEGAL))
        && !key.endsWith(NAME)
        && REACHING.contains(key.substring(key.lastIndexOf('.') + 1));
  }

  /** Whether a bare figure stands in a column of amounts that would be too much in 万元. */
  private boolean isLarge(ListColumn column) {
    for (Table.Row row : sheet.body()) {
      Optional<BigDecimal> bare =
          row.cell(column.index())
              .flatMap(
                  cell ->
                      cell instanceof TableCell.Figure number
                          ? Optional.of(number.number())
                          : Optional.of(cell.shown().replace(",", ""))
                              .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                              .map(BigDecimal::new));
      if (bare.filter(amount -> amount.compareTo(LARGE) >= 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where two columns seem to be the same, the one that is headed as on the form is; or neither.
   */
  private List<ColumnProposal> withoutConflicts() {
    Map<String, List<ColumnProposal>> byKey = new HashMap<>();
    for (ColumnProposal proposal : proposals) {
      proposal
          .target()
          .ifPresent(
              target -> byKey.computeIfAbsent(target.key(), _ -> new ArrayList<>()).add(proposal));
    }
    return proposals.stream().map(proposal -> settled(proposal, byKey)).toList();
  }

  private static ColumnProposal settled(
      ColumnProposal proposal, Map<String, List<ColumnProposal>> byKey) {
    if (proposal.target().isEmpty()) {
      return proposal;
    }
    ListTarget target = proposal.target().get();
    List<ColumnProposal> rivals = byKey.get(target.key());
    if (rivals.size() == 1) {
      return proposal;
    }
    Message twice =
        Message.of(
            "exchange.list.twice",
            rivals.stream().map(rival -> rival.column().heading()).toList(),
            target.label());
    return proposal.equals(rivals.getFirst())
        ? proposal.doubted(twice)
        : new ColumnProposal(
            proposal.column(), Optional.empty(), List.of(target), Optional.of(twice));
  }
}
