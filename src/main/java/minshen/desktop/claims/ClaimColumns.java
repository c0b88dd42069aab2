package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import minshen.desktop.controls.ColumnFilter;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.ReadableColumn;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** The columns of the table of claims, with what each can be narrowed to. */
final class ClaimColumns {
  private final ClaimListViewModel model;
  private final FilterNames names;
  private final Words words;

  ClaimColumns(ClaimListViewModel model, FilterNames names, Words words) {
    this.model = model;
    this.names = names;
    this.words = words;
  }

  TableColumn<ClaimLine, String> project() {
    return ReadableColumn.names(words.say("desktop.column.project"), 300, ClaimLine::project)
        .styled("first");
  }

  ReadableColumn<ClaimLine, String> item() {
    return ReadableColumn.names(words.say("desktop.column.item"), 290, ClaimLine::item)
        .filtered(
            filter("item", names::item, model::items, ClaimFilter::item, ClaimFilter::withItem));
  }

  ReadableColumn<ClaimLine, String> company() {
    return ReadableColumn.names(words.say("desktop.column.company"), 220, ClaimLine::applicant)
        .filtered(
            filter(
                "company",
                names::applicant,
                model::applicants,
                ClaimFilter::applicant,
                ClaimFilter::withApplicant));
  }

  ReadableColumn<ClaimLine, Optional<Integer>> year() {
    ReadableColumn<ClaimLine, Optional<Integer>> column =
        ReadableColumn.figures(
            words.say("desktop.column.year"),
            90,
            line -> line.claim().year(),
            year -> year.map(String::valueOf).orElse(""));
    column.setComparator(Comparator.comparing(year -> year.orElse(0)));
    return column.filtered(
        filter("year", String::valueOf, model::years, ClaimFilter::year, ClaimFilter::withYear));
  }

  TableColumn<ClaimLine, ClaimLine> claimStatus() {
    ReadableColumn<ClaimLine, ClaimLine> column =
        ReadableColumn.of(words.say("desktop.column.state"), 120);
    column.setComparator(Comparator.comparing(line -> line.claim().figures().claimStatus()));
    column.setCellFactory(_ -> new ClaimStatusCell());
    return column.filtered(
        filter(
            "state",
            claimStatus -> ClaimStatusLabels.word(claimStatus, words),
            () -> Arrays.asList(ClaimStatus.values()),
            ClaimFilter::claimStatus,
            ClaimFilter::withClaimStatus));
  }

  TableColumn<ClaimLine, Optional<Amount>> amount() {
    ReadableColumn<ClaimLine, Optional<Amount>> column =
        ReadableColumn.figures(
            words.say("desktop.column.amount"),
            180,
            line -> line.claim().figures().amount(),
            amount -> amount.map(Amount::shown).orElse("—"));
    column.setComparator(
        Comparator.comparing(amount -> amount.map(Amount::exact).orElse(BigDecimal.ONE.negate())));
    return column.styled("figures", "last");
  }

  private <T> ColumnFilter<T> filter(
      String column,
      Function<T, String> name,
      Supplier<List<T>> values,
      Function<ClaimFilter, Optional<T>> get,
      BiFunction<ClaimFilter, Optional<T>, ClaimFilter> set) {
    ColumnFilter<T> filter =
        new ColumnFilter<>(
            name,
            new ColumnFilter.Texts(
                words.say("desktop.filter.all." + column),
                words.say("desktop.filter.search"),
                words.say("desktop.claim.no-match")),
            values,
            value -> model.filterProperty().set(set.apply(model.filterProperty().get(), value)));
    filter.setId("filter-" + column);
    model.filterProperty().subscribe(now -> filter.show(get.apply(now)));
    return filter;
  }

  private final class ClaimStatusCell extends TableCell<ClaimLine, ClaimLine> {
    private final Pill pill = new Pill(Meaning.NOTE, "");

    @Override
    protected void updateItem(ClaimLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      ClaimStatus claimStatus = line.claim().figures().claimStatus();
      pill.show(ClaimStatusLabels.meaning(claimStatus), ClaimStatusLabels.word(claimStatus, words));
      setGraphic(pill);
    }
  }
}
