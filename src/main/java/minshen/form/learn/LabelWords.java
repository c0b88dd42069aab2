package minshen.form.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.files.Documents;
import minshen.files.MappingReader;

/** What offices call the places of their forms: the words of {@code labels.yaml}. */
final class LabelWords {
  private static final String FILE = "labels.yaml";

  /** The organisation, where a person might be asked for. */
  static final String COMPANY = "company";

  /** What stands behind a person before all that is asked. */
  private static final List<String> ABOUT = List.of("信息", "情况", "资料");

  /** Whose seal an office asks for beside the name. */
  private static final Set<String> SEALED = Set.of("name", "builder");

  /** A longer text is a sentence and no label. */
  private static final int LONGEST = 40;

  /** What stands in brackets is a note if it is longer. */
  private static final int LONGEST_IN_BRACKETS = 6;

  /** A word within a longer label counts if it is at least so long. */
  private static final int TELLING = 3;

  private static final Pattern PARTS = Pattern.compile("[/、或和及与]");

  /** 元, and not 万元: the program counts in 万元. */
  private static final Pattern OTHER_MONEY = Pattern.compile("(?<!万)元|美元|千元|百万|亿元");

  private static final LabelWords STANDARD = read();

  /** So many labels are remembered with what they ask for; a form has about a hundred. */
  private static final int REMEMBERED = 5000;

  private final Map<String, Optional<LabelMeaning>> remembered = new ConcurrentHashMap<>();
  private final Map<String, Optional<LabelMeaning>> headings = new ConcurrentHashMap<>();
  private final Map<String, LabelMeaning> known = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> placesOfPeople = new HashMap<>();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> same = new LinkedHashMap<>();
  private final LabelShapes<LabelMeaning> shapes;
  private final LabelShapes<String> shapesOfPeople;
  private final LabelShapes<String> shapesOfAttributes;
  private final List<String> neutral;
  private final List<String> endings;
  private final List<String> strangers;
  private final List<String> signed;
  private final List<String> organisation;
  private final List<String> opinions;
  private final List<String> otherwise;

  private LabelWords(MappingReader in) {
    MappingReader parts = in.fields("parts").orElseThrow();
    shapes = LabelShapes.of(parts);
    shapesOfPeople = LabelShapes.of(parts);
    shapesOfAttributes = LabelShapes.of(parts);
    MappingReader places = in.fields("places").orElseThrow();
    places.keys().forEach(place -> places.texts(place).forEach(w -> know(w, place(place))));
    in.list("unclear", node -> MappingReader.of(node, "unclear")).forEach(this::unclear);
    MappingReader persons = in.fields("people").orElseThrow();
    persons.keys().forEach(person -> person(person, persons.fields(person).orElseThrow()));
    MappingReader asked = in.fields("attributes").orElseThrow();
    for (String attribute : asked.keys()) {
      for (String word : asked.texts(attribute)) {
        if (LabelShapes.isShape(word)) {
          shapesOfAttributes.add(word, attribute);
        } else {
          attributes.put(LabelText.bare(word), attribute);
        }
        know(word, new LabelMeaning.OfAttribute(attribute, Optional.empty(), true));
      }
    }
    MappingReader alike = in.fields("same").orElseThrow();
    for (String word : alike.keys()) {
      alike.texts(word).forEach(other -> same.put(LabelText.bare(other), LabelText.bare(word)));
    }
    in.texts("personal").forEach(word -> know(word, new LabelMeaning.Personal()));
    neutral = in.texts("neutral");
    endings = in.texts("endings");
    strangers = in.texts("strangers");
    signed = in.texts("signed");
    organisation = in.texts("organisation");
    opinions = in.texts("opinions");
    otherwise = in.texts("otherwise");
  }

  /** The words that come with the program. */
  static LabelWords standard() {
    return STANDARD;
  }

  private static LabelWords read() {
    try (InputStream in = LabelWords.class.getResourceAsStream("/minshen/form/learn/" + FILE)) {
      return new LabelWords(MappingReader.of(Documents.parse(in.readAllBytes(), FILE), FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelMeaning place(String place) {
    return LabelMeaning.OfPlace.plain(place);
  }

  private void unclear(MappingReader in) {
    LabelMeaning meaning =
        new LabelMeaning.OfPlace(
            in.requiredText("place"),
            Optional.of(
                new LabelMeaning.Doubt(
                    in.texts("beside"),
                    in.text("then"),
                    in.text("with"),
                    in.yesNo("alone").orElse(false))),
            false);
    in.texts("words").forEach(word -> know(word, meaning));
  }

  private void person(String person, MappingReader in) {
    for (String word : in.texts("words")) {
      if (LabelShapes.isShape(word)) {
        shapesOfPeople.add(word, person);
      } else {
        people.put(LabelText.bare(word), person);
      }
      know(word, new LabelMeaning.OfPerson(person, true));
    }
    in.texts("unclear").forEach(word -> know(word, new LabelMeaning.OfPerson(person, false)));
    Map<String, String> places = new LinkedHashMap<>();
    in.fields("places")
        .ifPresent(all -> all.keys().forEach(k -> places.put(k, all.requiredText(k))));
    placesOfPeople.put(person, places);
  }

  private void know(String word, LabelMeaning meaning) {
    if (LabelShapes.isShape(word)) {
      shapes.add(word, meaning);
    } else {
      known.putIfAbsent(LabelText.bare(word), meaning);
    }
  }

  /** The place of what is asked about a person; empty if the program does not know it. */
  Optional<String> placeOf(String person, String attribute) {
    return Optional.ofNullable(placesOfPeople.get(person)).map(places -> places.get(attribute));
  }

  /** Whether words speak of somebody who is not the applicant. */
  boolean isOfStrangers(String label) {
    String words = LabelText.bare(label);
    return words.length() <= LONGEST && strangers.stream().anyMatch(words::contains);
  }

  /** Whether what stands beside or under words is left to whoever gives an opinion. */
  boolean isOfOpinions(String label) {
    String words = LabelText.bare(label);
    return words.length() <= LONGEST && opinions.stream().anyMatch(words::contains);
  }

  /** Whether an amount there is asked in another unit than 万元. */
  static boolean isOtherMoney(String words) {
    return OTHER_MONEY.matcher(LabelText.bare(words)).find();
  }

  /** What a label asks for; empty if it is unknown. */
  Optional<LabelMeaning> meaning(String label) {
    return remembered(remembered, label, LabelText::without);
  }

  /**
   * What a label asks for that tells nothing of how it is filled in: 申报单位需求 is no 申报单位, as words of
   * forms behind 需 might make it.
   */
  Optional<LabelMeaning> meaningWithoutHint(String label) {
    return remembered(headings, label, LabelText::withoutUnit);
  }

  private Optional<LabelMeaning> remembered(
      Map<String, Optional<LabelMeaning>> before,
      String label,
      Function<String, Set<String>> without) {
    if (before.size() > REMEMBERED) {
      before.clear();
    }
    return before.computeIfAbsent(label, words -> lookUp(words, without));
  }

  private Optional<LabelMeaning> lookUp(String label, Function<String, Set<String>> without) {
    String whole = LabelText.plain(label);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    String words = LabelText.withoutBrackets(whole);
    Optional<LabelMeaning> told =
        direct(whole).or(() -> inBrackets(whole, words)).or(() -> direct(words));
    if (signed.stream().anyMatch(whole::contains)) {
      return told.filter(meaning -> whole.contains("章") && isSealed(meaning))
          .<LabelMeaning>map(meaning -> ((LabelMeaning.OfPlace) meaning).withSeal())
          .or(() -> Optional.of(new LabelMeaning.Signed()));
    }
    if (told.isEmpty() && whole.length() <= LONGEST) {
      told = LabelText.clause(words).flatMap(this::direct);
    }
    if (told.isEmpty()) {
      told = without.apply(words).stream().flatMap(less -> direct(less).stream()).findFirst();
    }
    if (whole.length() > LONGEST) {
      return told;
    }
    Optional<LabelMeaning> clear = told;
    Optional<LabelMeaning> meaning =
        clear.or(() -> shortened(words)).or(() -> alternatives(words)).or(() -> guessed(words));
    return otherwise.stream().anyMatch(whole::contains) ? meaning.map(LabelWords::unsure) : meaning;
  }

  /** Whether whoever fills a place in also seals it. */
  private static boolean isSealed(LabelMeaning meaning) {
    return meaning instanceof LabelMeaning.OfPlace place
        && place.sure()
        && SEALED.contains(place.content());
  }

  /** What is known of words as they are, or of a person's name and what is asked about it. */
  private Optional<LabelMeaning> direct(String words) {
    return Optional.ofNullable(known.get(words))
        // 经营地 is 经营地址.
        .or(() -> Optional.of(words).filter(w -> w.endsWith("地")).map(w -> known.get(w + "址")))
        .or(() -> ofPerson(words))
        .or(() -> ofShape(words).filter(LabelMeaning::sure))
        .or(() -> inOtherWords(words))
        .or(() -> ofShape(words));
  }

  /** What words say by what they are put together from. */
  private Optional<LabelMeaning> ofShape(String words) {
    return shapes
        .meaning(words)
        .or(() -> allOf(words))
        .or(
            () ->
                shapesOfPeople
                    .beginning(words)
                    .flatMap(
                        person ->
                            attribute(words.substring(person.length()))
                                .map(asked -> ofPerson(person.meaning(), asked))));
  }

  /** 联系人信息 stands before what is asked about the person. */
  private Optional<LabelMeaning> allOf(String words) {
    return ABOUT.stream()
        .filter(words::endsWith)
        .flatMap(end -> person(words.substring(0, words.length() - end.length())).stream())
        .findFirst()
        .map(person -> new LabelMeaning.OfPerson(person, true));
  }

  /** Whether a label stands for all that is asked about a person, and not for the name. */
  static boolean isAboutAll(String label) {
    return ABOUT.stream().anyMatch(LabelText.plain(label)::endsWith);
  }

  private static LabelMeaning ofPerson(String person, String attribute) {
    return new LabelMeaning.OfAttribute(attribute, Optional.of(person), true);
  }

  /** 联络人电话 is 联系人电话: one part of a label at a time is said as other offices say it. */
  private Optional<LabelMeaning> inOtherWords(String words) {
    return same.entrySet().stream()
        .filter(alike -> words.contains(alike.getKey()))
        .map(alike -> words.replace(alike.getKey(), alike.getValue()))
        .flatMap(said -> Optional.ofNullable(known.get(said)).or(() -> ofPerson(said)).stream())
        .findFirst();
  }

  private Optional<LabelMeaning> ofPerson(String words) {
    return people.keySet().stream()
        .filter(words::startsWith)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .flatMap(
            person ->
                attribute(words.substring(person.length())).stream()
                    .map(
                        attribute ->
                            (LabelMeaning)
                                new LabelMeaning.OfAttribute(
                                    attribute, Optional.of(people.get(person)), true)))
        .findFirst();
  }

  private Optional<String> attribute(String words) {
    String asked = words.replaceFirst("^[的:/]", "");
    String plain = LabelText.withoutBrackets(asked);
    return Optional.ofNullable(attributes.get(asked))
        .or(() -> Optional.ofNullable(attributes.get(plain)))
        .or(() -> shapesOfAttributes.meaning(plain));
  }

  /** 手机（联系人）, 联系人（手机）, 地址（注册）. */
  private Optional<LabelMeaning> inBrackets(String whole, String words) {
    return LabelText.inBrackets(whole)
        .filter(inside -> inside.length() <= LONGEST_IN_BRACKETS)
        .flatMap(
            inside ->
                person(inside)
                    .flatMap(one -> attribute(words).map(asked -> ofPerson(one, asked)))
                    .or(() -> person(words).flatMap(_ -> direct(words + inside)))
                    .or(() -> isPlain(words) ? Optional.empty() : ofAddress(words, inside))
                    .or(() -> isPlain(words) ? Optional.empty() : sure(inside + words)))
        // 证件号码（统一社会信用代码）.
        .or(
            () ->
                isPlain(words)
                    ? Optional.empty()
                    : LabelText.inBrackets(whole).flatMap(this::sure));
  }

  /** 单位地址（注册） is 单位注册地址. */
  private Optional<LabelMeaning> ofAddress(String words, String inside) {
    return words.endsWith("地址")
        ? sure(words.substring(0, words.length() - 2) + inside + "地址")
        : Optional.empty();
  }

  /** Whether words say by themselves what is asked, of a company as well as of a person. */
  private boolean isPlain(String words) {
    return sure(words).filter(meaning -> !(meaning instanceof LabelMeaning.Personal)).isPresent();
  }

  private Optional<LabelMeaning> sure(String words) {
    return direct(words).filter(LabelMeaning::sure);
  }

  /** Whom words name by themselves. */
  private Optional<String> person(String words) {
    return Optional.ofNullable(people.get(words))
        .or(
            () ->
                shapesOfPeople
                    .beginning(words)
                    .filter(begun -> begun.length() == words.length())
                    .map(LabelShapes.Beginning::meaning));
  }

  /** What is left without what adds nothing in front. What is unclear by itself stays so. */
  private Optional<LabelMeaning> shortened(String words) {
    String rest = words;
    boolean ofOrganisation = false;
    for (int i = 0; i < 2; i++) {
      Optional<String> plain = first(neutral, rest);
      Optional<String> owner = first(organisation, rest);
      ofOrganisation |= plain.isEmpty() && owner.isPresent();
      rest = rest.substring(plain.or(() -> owner).map(String::length).orElse(0));
      Optional<LabelMeaning> meaning = direct(rest);
      if (meaning.isPresent()) {
        return Optional.of(ofOrganisation ? asked(meaning.get()) : plain(meaning.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(List<String> words, String label) {
    return words.stream().filter(label::startsWith).findFirst();
  }

  private static LabelMeaning plain(LabelMeaning meaning) {
    return meaning.sure() ? meaning : unsure(meaning);
  }

  /** 单位电话 is no person's. */
  private static LabelMeaning asked(LabelMeaning meaning) {
    return meaning instanceof LabelMeaning.OfAttribute of && of.person().isEmpty()
        ? new LabelMeaning.OfAttribute(of.attribute(), Optional.of(COMPANY), false)
        : plain(meaning);
  }

  /** 联系电话/手机: the same, or else the first of them with a mark. */
  private Optional<LabelMeaning> alternatives(String words) {
    List<LabelMeaning> all =
        PARTS
            .splitAsStream(words)
            .flatMap(part -> direct(part).or(() -> shortened(part)).stream())
            .toList();
    return all.stream()
        .findFirst()
        .map(
            first ->
                all.size() == PARTS.splitAsStream(words).count()
                        && all.stream().allMatch(first::equals)
                    ? first
                    : unsure(first));
  }

  /** What is behind an ending that adds nothing, or the longest known words within. */
  private Optional<LabelMeaning> guessed(String words) {
    return endings.stream()
        .filter(words::endsWith)
        .map(end -> words.substring(0, words.length() - end.length()))
        .flatMap(rest -> direct(rest).or(() -> shortened(rest)).stream())
        .findFirst()
        .or(() -> longestWithin(words))
        .map(LabelWords::unsure);
  }

  private Optional<LabelMeaning> longestWithin(String words) {
    return Stream.concat(known.keySet().stream(), people.keySet().stream())
        .filter(word -> word.length() >= TELLING && words.contains(word))
        .max(Comparator.comparingInt(String::length))
        .map(known::get);
  }

  private static LabelMeaning unsure(LabelMeaning meaning) {
    return switch (meaning) {
      case LabelMeaning.OfPlace place ->
          new LabelMeaning.OfPlace(
              place.content(), Optional.of(LabelMeaning.Doubt.LIKE), place.sealed());
      case LabelMeaning.OfPerson person -> new LabelMeaning.OfPerson(person.person(), false);
      case LabelMeaning.OfAttribute asked ->
          new LabelMeaning.OfAttribute(asked.attribute(), asked.person(), false);
      case LabelMeaning.Personal personal -> personal;
      case LabelMeaning.Signed signed -> signed;
    };
  }
}
