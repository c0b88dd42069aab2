package minshen.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import minshen.dossier.Claim;
import minshen.policy.calc.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs a change into a few hundred bytes. Unlike a dossier file it takes every state that a claim
 * can have while it is being typed, also those that no file may have.
 */
final class UndoPacking {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Value.class, ValueByItsKey.class)
          .changeDefaultVisibility(
              visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private UndoPacking() {}

  /** A value is a number or a word; its only key says which. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Value.Figure.class),
    @JsonSubTypes.Type(Value.Word.class),
  })
  private interface ValueByItsKey {}

  /** A claim is packed as it is; the keys of the other changes tell them from it. */
  static byte[] pack(Undo.Change change) {
    Object packed = change instanceof Undo.OfClaim(Claim state) ? state : change;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      MAPPER.writeValue(out, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The change; empty if it was packed by a release that knew claims otherwise. */
  static Optional<Undo.Change> unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      JsonNode tree = MAPPER.readTree(in);
      if (tree.has("key")) {
        return Optional.of(MAPPER.treeToValue(tree, Undo.OfApplicant.class));
      }
      if (tree.has("reading")) {
        return Optional.of(MAPPER.treeToValue(tree, Undo.OfReading.class));
      }
      return Optional.of(new Undo.OfClaim(MAPPER.treeToValue(tree, Claim.class)));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
