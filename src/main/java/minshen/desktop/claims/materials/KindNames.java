package minshen.desktop.claims.materials;

import minshen.desktop.claims.pane.ClaimContext;
import minshen.packet.source.SourceKind;

/** Kinds of file as people call them. */
final class KindNames {
  private KindNames() {}

  static String of(SourceKind kind, ClaimContext context) {
    return switch (kind) {
      case ARCHIVE, MAIL, INVOICE_XML, TEXT, TABLE -> context.say("desktop.materials.kind." + kind);
      default -> kind.name();
    };
  }
}
