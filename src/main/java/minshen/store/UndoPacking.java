package minshen.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Platform;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs a change into a few hundred bytes. Unlike a dossier file it takes every state that a claim
 * can have while it is being typed, also those that no file may have.
 */
final class UndoPacking {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Value.class, ValueByItsKey.class)
          .addMixIn(Amount.class, AmountAsNumber.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(new PackedPlatform.Writer())
                  .addDeserializer(Platform.class, new PackedPlatform.Reader()))
          .changeDefaultVisibility(
              visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private UndoPacking() {}

  /** What a value is its keys say. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Value.Figure.class),
    @JsonSubTypes.Type(Value.Word.class),
    @JsonSubTypes.Type(Value.Day.class),
    @JsonSubTypes.Type(Value.Truth.class),
    @JsonSubTypes.Type(Value.Words.class),
    @JsonSubTypes.Type(Value.Foreign.class),
  })
  private interface ValueByItsKey {}

  /** An amount is its number, as in every release. */
  private abstract static class AmountAsNumber {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("UnusedVariable") // a mix-in is never run
    AmountAsNumber(BigDecimal exact) {}

    @JsonValue
    abstract BigDecimal exact();
  }

  /** A claim is packed as it is; the keys of the other changes tell them from it. */
  static byte[] pack(UndoStates.Change change) {
    Object packed = change instanceof UndoStates.OfClaim(Claim state) ? state : change;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      MAPPER.writeValue(out, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Older releases packed claims that had no place for what is known of the applicant. */
  private static void knowNoApplicant(JsonNode claim) {
    if (claim.get("input") instanceof ObjectNode input && !input.has("applicant")) {
      input.putObject("applicant");
    }
  }

  /** Nor had they one for what is signed. */
  private static void knowNoSigning(JsonNode claim) {
    if (claim instanceof ObjectNode packed && !packed.has("signing")) {
      ObjectNode none = packed.putObject("signing");
      none.putArray("signatures");
      none.putArray("forms");
    }
  }

  /** Nor did an attachment know of anything that is not handed in of it. */
  private static void knowNoRedactions(JsonNode claim) {
    claim.path("attachments").forEach(UndoPacking::knowNoRedaction);
    claim.path("signing").path("forms").forEach(form -> knowNoRedaction(form.path("scan")));
  }

  /** Nor did the claim know what became of it; that was kept beside it. */
  private static boolean knowNoProgress(JsonNode claim) {
    if (claim instanceof ObjectNode packed && !packed.has("progress")) {
      packed.putObject("progress").putArray("events");
      return true;
    }
    return false;
  }

  private static void knowNoRedaction(JsonNode attachment) {
    if (attachment instanceof ObjectNode packed && !packed.has("redactions")) {
      packed.putObject("redactions").putArray("boxes");
    }
  }

  /**
   * The change; empty if it was packed by a release that knew claims otherwise.
   *
   * @param progress what had become of the claim, if the change does not say
   */
  static Optional<UndoStates.Change> unpack(byte[] packed, ClaimProgress progress) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      JsonNode tree = MAPPER.readTree(in);
      if (tree.has("key")) {
        return Optional.of(MAPPER.treeToValue(tree, UndoStates.OfApplicant.class));
      }
      if (tree.has("reading")) {
        return Optional.of(MAPPER.treeToValue(tree, UndoStates.OfReading.class));
      }
      if (tree.has("fact")) {
        return Optional.of(MAPPER.treeToValue(tree, UndoStates.OfApplicantFact.class));
      }
      knowNoApplicant(tree);
      knowNoSigning(tree);
      knowNoRedactions(tree);
      boolean unsaid = knowNoProgress(tree);
      Claim claim = MAPPER.treeToValue(tree, Claim.class);
      return Optional.of(new UndoStates.OfClaim(unsaid ? claim.withProgress(progress) : claim));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
