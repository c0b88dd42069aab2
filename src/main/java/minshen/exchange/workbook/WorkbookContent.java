package minshen.exchange.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.dossier.Dossier;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * What a file of many companies came to.
 *
 * @param companies those that were understood whole
 * @param refused how many were not
 * @param faults everything that was not understood, in the order of the file
 * @param remarks what was left out of dossiers that are taken all the same, or is to be looked at
 * @param asides the columns that nothing of a dossier is for
 */
public record WorkbookContent(
    List<Company> companies,
    int refused,
    List<CellFault> faults,
    List<CellFault> remarks,
    List<AsideColumn> asides) {
  public WorkbookContent {
    companies = List.copyOf(companies);
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    asides = List.copyOf(asides);
  }

  /**
   * A company that was understood whole.
   *
   * @param at where it begins
   * @param blank the ways to the values whose columns are there and blank: from the top of the
   *     dossier, a claim by its id
   */
  public record Company(SourceLocation at, Dossier dossier, Set<List<String>> blank) {
    public Company {
      blank = Set.copyOf(blank);
    }

    /** A company of a file in which what is blank says nothing. */
    public Company(SourceLocation at, Dossier dossier) {
      this(at, dossier, Set.of());
    }
  }

  /** Companies of which there is nothing to be said. */
  public static WorkbookContent plain(List<Company> companies) {
    return new WorkbookContent(companies, 0, List.of(), List.of(), List.of());
  }

  /** The dossiers that were understood whole. */
  public List<Dossier> dossiers() {
    return companies.stream().map(Company::dossier).toList();
  }

  /**
   * The same without some companies.
   *
   * @param problem what keeps a company out; it is told behind the other faults
   */
  public WorkbookContent without(Function<Company, Optional<Message>> problem) {
    List<Company> kept = new ArrayList<>();
    List<CellFault> all = new ArrayList<>(faults);
    for (Company company : companies) {
      Optional<Message> why = problem.apply(company);
      why.ifPresent(text -> all.add(new CellFault(company.at(), "", "", text)));
      if (why.isEmpty()) {
        kept.add(company);
      }
    }
    return new WorkbookContent(
        kept, refused + companies.size() - kept.size(), all, remarks, asides);
  }

  /** The same, come in on a day. */
  public WorkbookContent cameOn(LocalDate day) {
    List<Company> dated =
        companies.stream()
            .map(one -> new Company(one.at(), one.dossier().cameOn(day), one.blank()))
            .toList();
    return new WorkbookContent(dated, refused, faults, remarks, asides);
  }

  /** Whether there is nothing to be said of it. */
  public boolean isPlain() {
    return faults.isEmpty() && remarks.isEmpty() && asides.isEmpty();
  }
}
