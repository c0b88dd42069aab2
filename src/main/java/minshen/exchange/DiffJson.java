package minshen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Pack;
import minshen.policy.amount.Amount;
import minshen.policy.diff.ClaimEffect;
import minshen.policy.diff.DiffChange;
import minshen.policy.diff.PackDiff;
import minshen.policy.diff.TextPiece;
import minshen.policy.diff.WordDiff;
import minshen.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The differences between two packs as JSON, format {@code minshen-diff/1}. */
public final class DiffJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Words words;
  private final PackDiff diff;
  private final List<Map<String, Object>> claims = new ArrayList<>();

  /** The differences, with their texts in a language. */
  public DiffJson(PackDiff diff, Words words) {
    this.diff = diff;
    this.words = words;
  }

  /** Adds the claims of an applicant that come out otherwise. */
  public void add(String applicant, List<ClaimEffect> effects) {
    for (ClaimEffect effect : effects) {
      Map<String, Object> claim = new LinkedHashMap<>();
      claim.put("applicant", applicant);
      claim.put("id", effect.claim().id());
      claim.put("item", effect.claim().item());
      claim.put("project", effect.claim().project().orElse(null));
      claim.put("before", result(effect.before()));
      claim.put("after", result(effect.after()));
      claims.add(claim);
    }
  }

  /** The whole, UTF-8. */
  public byte[] bytes() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("format", "minshen-diff/1");
    whole.put("from", edition(diff.from()));
    whole.put("to", edition(diff.to()));
    whole.put("changes", diff.changes().stream().map(this::change).toList());
    whole.put("claims", claims);
    return JSON.writeValueAsBytes(whole);
  }

  private static String edition(Pack pack) {
    return pack.id() + "@" + pack.version();
  }

  private Map<String, Object> change(DiffChange change) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("topic", change.topic().name().toLowerCase(Locale.ROOT));
    told.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    told.put("item", change.item().orElse(null));
    told.put("id", change.id());
    told.put("name", words.say(change.name()));
    told.put("aspect", change.aspect().orElse(null));
    told.put("before", change.before().map(words::say).orElse(null));
    told.put("after", change.after().map(words::say).orElse(null));
    if (change.kind() == DiffChange.Kind.CHANGED) {
      String before = words.say(change.before().orElseThrow());
      String after = words.say(change.after().orElseThrow());
      told.put("words", WordDiff.of(before, after).stream().map(DiffJson::piece).toList());
    }
    return told;
  }

  private static Map<String, Object> piece(TextPiece piece) {
    return Map.of("kind", piece.kind().name().toLowerCase(Locale.ROOT), "text", piece.text());
  }

  private static Object result(Optional<ClaimEffect.Result> result) {
    if (result.isEmpty()) {
      return null;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("eligibility", result.get().verdict().word());
    told.put("amount", result.get().amount().map(Amount::plain).orElse(null));
    return told;
  }
}
