package minshen.exchange.list;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.policy.Item;
import minshen.policy.Library;

/** The item that somebody means who writes its number or its title. */
final class MeantItem {
  private static final String FIGURES = "一二三四五六七八九十";

  /** 细则（六）, 操作细则六, 第六项, （六）: the number that the rules have for it. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:操作)?细则\\(?(?<rule>[一二三四五六七八九十]{1,3}|\\d{1,2})\\)?|第(?<point>[一二三四五六七八九十]{1,3}|\\d{1,2})项"
              + "|\\((?<bare>[一二三四五六七八九十]{1,3})\\)");

  private final List<Item> items;

  MeantItem(Library library) {
    items = library.packs().stream().flatMap(pack -> pack.items().stream()).toList();
  }

  /** The one item that is meant; empty if none is, or more than one. */
  Optional<Item> meant(String written) {
    String text = bare(written);
    return only(item -> text.equalsIgnoreCase(bare(item.id())))
        .or(
            () ->
                only(
                    item -> text.equals(bare(item.title())) || text.equals(bare(item.formTitle()))))
        .or(() -> only(item -> hasWord(text, bare(item.id()))))
        .or(() -> only(item -> text.contains(bare(item.title()))))
        .or(() -> numbered(text));
  }

  /** The variant of an item that is meant. */
  static Optional<Item.Variant> variant(Item item, String written) {
    String text = bare(written);
    return item.variants().stream()
        .filter(
            variant ->
                text.equals(variant.id())
                    || text.startsWith(variant.id() + bare(variant.label()))
                    || text.equals(bare(variant.label())))
        .findFirst();
  }

  private Optional<Item> numbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String number =
        Optional.ofNullable(matcher.group("rule"))
            .or(() -> Optional.ofNullable(matcher.group("point")))
            .orElseGet(() -> matcher.group("bare"));
    String clause = "细则/" + figure(number);
    return only(item -> item.clauses().stream().anyMatch(id -> isClause(id, clause)));
  }

  /** Whether it is that one, whichever pack it is of. */
  private static boolean isClause(String id, String clause) {
    return id.equals(clause) || id.endsWith("/" + clause);
  }

  private static int figure(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int ten = number.indexOf('十');
    if (ten < 0) {
      return FIGURES.indexOf(number) + 1;
    }
    int tens = ten == 0 ? 1 : FIGURES.indexOf(number.charAt(0)) + 1;
    int ones = ten == number.length() - 1 ? 0 : FIGURES.indexOf(number.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }

  private Optional<Item> only(Predicate<Item> wanted) {
    List<Item> found = items.stream().filter(wanted).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean hasWord(String text, String id) {
    return text.matches("(?i).*(?<![A-Z0-9])" + Pattern.quote(id) + "(?![0-9]).*");
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
