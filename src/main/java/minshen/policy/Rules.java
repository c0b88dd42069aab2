package minshen.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be received only once, and what rules a claim out: what an item says beside its amount.
 *
 * @param once where it may be received only once, ever (一次性)
 * @param years in how many application years one project may receive it
 * @param refusals words of a choice with which a claim is not eligible
 * @param event on which days what is supported must lie
 */
public record Rules(List<Once> once, Optional<Years> years, List<Refusal> refusals, Event event) {
  /** Nothing of the kind. */
  public static final Rules NONE = new Rules(List.of(), Optional.empty(), List.of(), Event.AS_PACK);

  public Rules {
    once = List.copyOf(once);
    refusals = List.copyOf(refusals);
  }

  /**
   * 一次性.
   *
   * @param over who may receive it only once
   * @param clause the clause that says so
   * @param under the reading under which it holds; always if empty
   */
  public record Once(Over over, String clause, Optional<ReadingCondition> under) {}

  /** Who may receive something only once. */
  public enum Over {
    /** One project of one applicant. */
    PROJECT,
    /** One applicant. */
    APPLICANT
  }

  /**
   * 最多支持三年.
   *
   * @param most in so many application years
   * @param stated the fact in which the applicant says which year it is, if there is one
   * @param clause the clause that says so
   */
  public record Years(int most, Optional<String> stated, String clause) {}

  /**
   * Words with which a claim is not eligible.
   *
   * @param when the words
   * @param why why not, for people
   * @param clause the clause that says so
   * @param variants the variants of which it holds; empty if of all
   * @param under the reading under which it holds; always if empty
   */
  public record Refusal(
      ChoiceCondition when,
      String why,
      String clause,
      Set<String> variants,
      Optional<ReadingCondition> under) {
    public Refusal {
      variants = Set.copyOf(variants);
    }

    /** Whether it holds of a claim of this variant under these readings. */
    public boolean holdsOf(Optional<String> variant, Readings readings) {
      return (variants.isEmpty() || variant.map(variants::contains).orElse(false))
          && under.map(readings::hold).orElse(true);
    }
  }

  /**
   * On which days the supported event must lie.
   *
   * @param is whether anything happens on a day at all
   * @param window the days, where they are others than those of the pack
   */
  public record Event(boolean is, Optional<Pack.EventWindow> window) {
    /** On the days of the pack. */
    public static final Event AS_PACK = new Event(true, Optional.empty());

    /** Nothing happens on a day: support by the year, say. */
    public static final Event NONE = new Event(false, Optional.empty());

    /** The days that hold in a pack. */
    public Pack.EventWindow in(Pack pack) {
      return window.orElse(pack.events());
    }
  }

  /** Over what it may be received only once, under these readings. */
  public Optional<Once> once(Readings readings) {
    return once.stream().filter(o -> o.under().map(readings::hold).orElse(true)).findFirst();
  }
}
