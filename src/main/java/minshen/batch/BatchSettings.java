package minshen.batch;

import minshen.dossier.finding.Assessment;
import minshen.packet.PacketSettings;

/** How the packet of a claim is put together. */
@FunctionalInterface
public interface BatchSettings {
  /** The settings for a claim. */
  PacketSettings of(Assessment assessment, String claimId);
}
