package minshen.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import minshen.dossier.field.FieldCheck;
import minshen.policy.calc.ApplicantTrait;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * A field of an applicant, a claim or a platform, as the {@link FieldCatalogue} describes it: how
 * it is called in dossiers, on forms and by people, what it holds, how it is judged, how it looks.
 * Where it stands on a form its {@code form.yaml} says.
 *
 * @param <T> the class of its values
 */
public final class DossierField<T> {
  private final Part part;
  private final String path;
  private final FieldType<T> type;
  private final FieldGroup group;
  private final Need need;
  private final Function<List<String>, FieldCheck> check;
  private final Editor editor;
  private final Unit unit;
  private final boolean wide;
  private final Optional<String> after;
  private final boolean ownScreenLabel;
  private final boolean hinted;
  private final Optional<String> formName;
  private final Supplier<Optional<DossierField<T>>> standby;
  private final Optional<Function<T, String>> printed;
  private final Optional<BiFunction<Applicant, Outcome, Optional<T>>> computed;
  private final Optional<ApplicantTrait> trait;
  private final Function<Claim, Optional<T>> get;
  private final BiFunction<Claim, Optional<T>, Claim> set;

  private DossierField(Draft<T> draft) {
    part = draft.part;
    path = draft.path;
    type = draft.type;
    group = draft.group;
    need = draft.need;
    check = draft.check;
    editor = draft.editor;
    unit = draft.unit;
    wide = draft.wide;
    after = draft.after;
    ownScreenLabel = draft.ownScreenLabel;
    hinted = draft.hinted;
    formName = draft.formName;
    standby = draft.standby;
    printed = draft.printed;
    computed = draft.computed;
    trait = draft.trait;
    get = part == Part.PLATFORM ? this::ofPlatform : draft.get;
    set = part == Part.PLATFORM ? this::onPlatform : draft.set;
  }

  /** Whose field it is. */
  public enum Part {
    /** The applicant's. */
    APPLICANT("applicant."),
    /** The claim's. */
    CLAIM(""),
    /** That of the platform of a claim. */
    PLATFORM("platform.");

    private final String before;

    Part(String before) {
      this.before = before;
    }

    /** Whose field a key is; the claim's if it names no other. */
    public static Part of(String key) {
      return Stream.of(APPLICANT, PLATFORM)
          .filter(part -> key.startsWith(part.before))
          .findFirst()
          .orElse(CLAIM);
    }
  }

  /** Whether a form that has the field wants it filled in. */
  public enum Need {
    /** A form with it blank is refused. */
    REQUIRED,
    /** It is better filled in. */
    WANTED,
    /** It may be left blank. */
    OPTIONAL
  }

  /** With what it is edited on the screen. */
  public enum Editor {
    /** What fits its type: one line, a figure, a day, a choice. */
    PLAIN,
    /** Several lines. */
    LINES,
    /** A line beside the 街镇 that packs know. */
    TOWN,
    /** A line beside the 小类 of GB/T 4754. */
    INDUSTRY
  }

  /** What its figures count. */
  public enum Unit {
    /** Nothing to be named. */
    NONE,
    /** 万元. */
    MONEY,
    /** People. */
    PEOPLE,
    /** Years: which one it is. */
    YEAR
  }

  /** Whose field it is. */
  public Part part() {
    return part;
  }

  /** Its keys under what it is a field of, joined by dots, such as {@code contact.mobile}. */
  public String path() {
    return path;
  }

  /** Its key in the dossier, after that of its claim, such as {@code applicant.contact.mobile}. */
  public String key() {
    return part.before + path;
  }

  /** What it holds. */
  public FieldType<T> type() {
    return type;
  }

  /** The field as one of a type; empty if it is of another. */
  @SuppressWarnings("unchecked")
  public <U> Optional<DossierField<U>> as(FieldType<U> other) {
    return type.equals(other) ? Optional.of((DossierField<U>) this) : Optional.empty();
  }

  /** With which fields it stands together. */
  public FieldGroup group() {
    return group;
  }

  /** Whether a form that has it wants it filled in. */
  public Need need() {
    return need;
  }

  /**
   * The rule of what is typed; texts only have one.
   *
   * @param towns the 街镇 that are known
   */
  public FieldCheck check(List<String> towns) {
    return check.apply(towns);
  }

  /** With what it is edited. */
  public Editor editor() {
    return editor;
  }

  /** What its figures count. */
  public Unit unit() {
    return unit;
  }

  /** Whether it takes the whole width of the screen. */
  public boolean isWide() {
    return wide || editor == Editor.LINES;
  }

  /** The field behind which it stands on the screen, if it does not stand as it is written. */
  Optional<String> after() {
    return after;
  }

  /** What people call it. */
  public Message label() {
    return Message.of("dossier.field." + key());
  }

  /** What the screen calls it, which there is room for more. */
  public Message screenLabel() {
    return ownScreenLabel ? Message.of("dossier.screen." + key()) : label();
  }

  /** What the screen says of it before anything is typed. */
  public Optional<Message> hint() {
    return hinted ? Optional.of(Message.of("dossier.hint." + key())) : Optional.empty();
  }

  /** The name by which forms ask for it beside its key, such as {@code contactMobile}. */
  Optional<String> formName() {
    return formName;
  }

  /** What a form that asks by that name shows while this one is blank. */
  Optional<DossierField<T>> standby() {
    return standby.get();
  }

  /** How a form prints a value, if not as others of its type. */
  public Optional<Function<T, String>> printed() {
    return printed;
  }

  /** Whether something is computed or composed that stands where nothing was typed. */
  public boolean isComputed() {
    return computed.isPresent();
  }

  /** What stands where nothing was typed. */
  public Optional<T> computed(Applicant applicant, Outcome outcome) {
    return computed.flatMap(rule -> rule.apply(applicant, outcome));
  }

  /** As what claims are told of it without asking. */
  public Optional<ApplicantTrait> trait() {
    return trait;
  }

  /** What was typed, for an applicant with one of its claims. */
  public Optional<T> of(Applicant applicant, Claim claim) {
    return part == Part.APPLICANT ? applicant.get(this) : claim.get(this);
  }

  Optional<T> of(Claim claim) {
    return get.apply(claim);
  }

  Claim on(Claim claim, Optional<T> value) {
    return set.apply(claim, value);
  }

  private Optional<T> ofPlatform(Claim claim) {
    return claim.platform().flatMap(platform -> platform.get(this));
  }

  private Claim onPlatform(Claim claim, Optional<T> value) {
    return claim.withPlatform(claim.platform().orElse(Platform.BLANK).with(this, value));
  }

  @Override
  public String toString() {
    return key();
  }

  /** A field while it is described. */
  static final class Draft<T> {
    private final Part part;
    private final String path;
    private final FieldType<T> type;
    private final FieldGroup group;
    private Need need = Need.OPTIONAL;
    private Function<List<String>, FieldCheck> check = _ -> FieldCheck.ANYTHING;
    private Editor editor = Editor.PLAIN;
    private Unit unit;
    private boolean wide;
    private Optional<String> after = Optional.empty();
    private boolean ownScreenLabel;
    private boolean hinted;
    private Optional<String> formName = Optional.empty();
    private Supplier<Optional<DossierField<T>>> standby = Optional::empty;
    private Optional<Function<T, String>> printed = Optional.empty();
    private Optional<BiFunction<Applicant, Outcome, Optional<T>>> computed = Optional.empty();
    private Optional<ApplicantTrait> trait = Optional.empty();
    private Function<Claim, Optional<T>> get =
        _ -> {
          throw notOfClaims();
        };
    private BiFunction<Claim, Optional<T>, Claim> set =
        (_, _) -> {
          throw notOfClaims();
        };

    Draft(Part part, FieldGroup group, String path, FieldType<T> type) {
      this.part = part;
      this.group = group;
      this.path = path;
      this.type = type;
      this.unit = type instanceof FieldType.Money ? Unit.MONEY : Unit.NONE;
    }

    private IllegalArgumentException notOfClaims() {
      return new IllegalArgumentException(part.before + path + " is no field of a claim");
    }

    /** A form with it blank is refused. */
    Draft<T> required() {
      need = Need.REQUIRED;
      return this;
    }

    /** It is better filled in. */
    Draft<T> wanted() {
      need = Need.WANTED;
      return this;
    }

    /** It has a rule. */
    Draft<T> checked(FieldCheck rule) {
      return checkedIn(_ -> rule);
    }

    /** It has a rule that knows the 街镇. */
    Draft<T> checkedIn(Function<List<String>, FieldCheck> rule) {
      check = rule;
      return this;
    }

    /** It is edited in another way than others of its type. */
    Draft<T> edited(Editor other) {
      editor = other;
      return this;
    }

    /** Its figures count this. */
    Draft<T> counting(Unit what) {
      unit = what;
      return this;
    }

    /** It takes the whole width of the screen. */
    Draft<T> wide() {
      wide = true;
      return this;
    }

    /** On the screen it stands behind another field of its group. */
    Draft<T> after(String otherPath) {
      after = Optional.of(otherPath);
      return this;
    }

    /** The screen has a name of its own for it. */
    Draft<T> onScreenOtherwise() {
      ownScreenLabel = true;
      return this;
    }

    /** The screen says something of it. */
    Draft<T> hinted() {
      hinted = true;
      return this;
    }

    /** Forms may ask for it by this name. */
    Draft<T> onForms(String name) {
      formName = Optional.of(name);
      return this;
    }

    /** Forms that ask for it by its name show another one while it is blank. */
    Draft<T> orElse(Supplier<DossierField<T>> other) {
      standby = () -> Optional.of(other.get());
      return this;
    }

    /** Forms print it otherwise than others of its type. */
    Draft<T> printed(Function<T, String> rule) {
      printed = Optional.of(rule);
      return this;
    }

    /** Where nothing is typed, this stands. */
    Draft<T> computed(BiFunction<Applicant, Outcome, Optional<T>> rule) {
      computed = Optional.of(rule);
      return this;
    }

    /** Claims are told of it. */
    Draft<T> told(ApplicantTrait as) {
      trait = Optional.of(as);
      return this;
    }

    /** Where a claim keeps it. */
    Draft<T> kept(
        Function<Claim, Optional<T>> reading, BiFunction<Claim, Optional<T>, Claim> setting) {
      get = reading;
      set = setting;
      return this;
    }

    DossierField<T> done() {
      return new DossierField<>(this);
    }
  }
}
