package minshen.store.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.store.Inventory;
import minshen.words.Message;
import minshen.words.TimeText;

/**
 * What a backup holds beside what is there now.
 *
 * @param backup what the backup holds
 * @param present what is there now; empty if there is nothing, or it cannot be read
 * @param companies the companies that are there now and not in the backup
 * @param claims the claims that are there now and not in the backup, of companies that are in both
 * @param changed the claims that were changed after the backup was taken
 */
public record BackupComparison(
    Inventory backup,
    Optional<Inventory> present,
    List<Inventory.Company> companies,
    List<Entry> claims,
    List<Entry> changed) {
  public BackupComparison {
    companies = List.copyOf(companies);
    claims = List.copyOf(claims);
    changed = List.copyOf(changed);
  }

  /** A claim and whose it is. */
  public record Entry(Inventory.Company company, Inventory.Claim claim) {}

  /** Compares. */
  static BackupComparison of(Inventory backup, Optional<Inventory> present) {
    Counterparts old = new Counterparts(backup, present.orElse(Inventory.EMPTY));
    List<Inventory.Company> companies = new ArrayList<>();
    List<Entry> claims = new ArrayList<>();
    List<Entry> changed = new ArrayList<>();
    for (Inventory.Company now : present.orElse(Inventory.EMPTY).companies()) {
      Optional<Inventory.Company> before = old.of(now);
      if (before.isEmpty()) {
        companies.add(now);
        continue;
      }
      Map<String, Inventory.Claim> had =
          before.get().claims().stream()
              .collect(Collectors.toMap(Inventory.Claim::id, Function.identity()));
      for (Inventory.Claim claim : now.claims()) {
        Optional<Inventory.Claim> same = Optional.ofNullable(had.get(claim.id()));
        if (same.isEmpty()) {
          claims.add(new Entry(now, claim));
        } else if (claim.changedAt().isAfter(same.get().changedAt())) {
          changed.add(new Entry(now, claim));
        }
      }
    }
    return new BackupComparison(backup, present, companies, claims, changed);
  }

  /** Whether everything that is there now is in the backup as well, as it is. */
  public boolean losesNothing() {
    return companies.isEmpty() && claims.isEmpty() && changed.isEmpty();
  }

  /**
   * Which company is which. Stores number their companies each for itself, so those are the same
   * that have the same code or name; only one that was renamed is told by its number.
   */
  private static final class Counterparts {
    private final Map<String, Inventory.Company> byKey = new HashMap<>();
    private final Map<Long, Inventory.Company> renamed = new HashMap<>();

    Counterparts(Inventory there, Inventory here) {
      there.companies().forEach(company -> byKey.putIfAbsent(key(company), company));
      Set<String> keys =
          here.companies().stream().map(Counterparts::key).collect(Collectors.toSet());
      there.companies().stream()
          .filter(company -> !keys.contains(key(company)))
          .forEach(company -> renamed.put(company.id(), company));
    }

    Optional<Inventory.Company> of(Inventory.Company company) {
      return Optional.ofNullable(byKey.get(key(company)))
          .or(() -> Optional.ofNullable(renamed.get(company.id())));
    }

    private static String key(Inventory.Company company) {
      return !company.creditCode().isBlank()
          ? company.creditCode()
          : !company.name().isBlank() ? company.name() : "#" + company.id();
    }
  }

  /**
   * The comparison, line by line.
   *
   * @param most how many companies and claims are named; the others are counted
   */
  public List<Message> told(int most) {
    List<Message> lines = new ArrayList<>();
    lines.add(side("store.restore.backup", backup));
    lines.add(
        present
            .map(now -> side("store.restore.present", now))
            .orElseGet(() -> Message.of("store.restore.nothing")));
    if (present.isPresent()) {
      lines.add(Message.of(losesNothing() ? "store.restore.loses-none" : "store.restore.loses"));
    }
    List<Message> lost = new ArrayList<>();
    companies.forEach(
        c -> lost.add(Message.of("store.restore.company", name(c), c.claims().size())));
    claims.forEach(c -> lost.add(Message.of("store.restore.claim", claim(c), name(c.company()))));
    changed.forEach(
        c ->
            lost.add(
                Message.of(
                    "store.restore.changed",
                    claim(c),
                    name(c.company()),
                    TimeText.full(c.claim().changedAt()))));
    lines.addAll(lost.subList(0, Math.min(most, lost.size())));
    if (lost.size() > most) {
      lines.add(Message.of("store.restore.more", lost.size() - most));
    }
    return lines;
  }

  private static Message side(String key, Inventory inventory) {
    StoreSize holding = StoreSize.of(inventory);
    return Message.of(
        key,
        inventory
            .lastChange()
            .<Object>map(last -> Message.of("store.restore.last", TimeText.full(last)))
            .orElse(""),
        holding.companies(),
        holding.claims(),
        holding.attachments());
  }

  private static Object name(Inventory.Company company) {
    return company.name().isBlank()
        ? Message.of("store.restore.nameless", company.id())
        : company.name();
  }

  private static String claim(Entry entry) {
    return (entry.claim().item() + " " + entry.claim().project()).strip();
  }
}
