package minshen.store;

import java.util.Optional;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Platform;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A platform in a packed change: its values by the paths of their fields. */
final class PackedPlatform {
  private PackedPlatform() {}

  static final class Writer extends StdSerializer<Platform> {
    Writer() {
      super(Platform.class);
    }

    @Override
    public void serialize(Platform platform, JsonGenerator to, SerializationContext context) {
      to.writeStartObject();
      for (DossierField<?> field : FieldCatalogue.of(Part.PLATFORM)) {
        platform.get(field).ifPresent(value -> to.writePOJOProperty(field.path(), value));
      }
      to.writeEndObject();
    }
  }

  static final class Reader extends StdDeserializer<Platform> {
    Reader() {
      super(Platform.class);
    }

    @Override
    public Platform deserialize(JsonParser from, DeserializationContext context) {
      JsonNode values = context.readTree(from);
      Platform platform = Platform.BLANK;
      for (DossierField<?> field : FieldCatalogue.of(Part.PLATFORM)) {
        platform = with(platform, field, values.get(field.path()), context);
      }
      return platform;
    }

    private static <T> Platform with(
        Platform platform, DossierField<T> field, JsonNode value, DeserializationContext context) {
      return value == null
          ? platform
          : platform.with(
              field, Optional.of(context.readTreeAsValue(value, field.type().valueClass())));
    }
  }
}
