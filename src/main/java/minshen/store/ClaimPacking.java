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
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs a claim into a few hundred bytes. Unlike a dossier file it takes every state that a claim
 * can have while it is being typed, also those that no file may have.
 */
final class ClaimPacking {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Value.class, ValueByItsKey.class)
          .changeDefaultVisibility(
              visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ClaimPacking() {}

  /** A value is a number or a word; its only key says which. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Value.Figure.class),
    @JsonSubTypes.Type(Value.Word.class),
  })
  private interface ValueByItsKey {}

  static byte[] pack(Claim claim) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      MAPPER.writeValue(out, claim);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The claim; empty if it was packed by a release that knew claims otherwise. */
  static Optional<Claim> unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(MAPPER.readValue(in, Claim.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
