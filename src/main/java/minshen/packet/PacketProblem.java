package minshen.packet;

import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.packet.source.SourceException;
import minshen.words.Message;

/**
 * One thing that keeps a packet from being made.
 *
 * @param claimId the claim that it is about; empty if it is about the packet as a whole
 * @param place the attachment that it is about; empty if it is about something else, such as a
 *     character on a form
 * @param problem what is wrong and how to mend it, in one sentence; files it names stand among its
 *     arguments as paths
 * @param passwordHelps whether whoever gives the password of the file has mended it
 */
public record PacketProblem(
    Optional<String> claimId, Optional<Place> place, Message problem, boolean passwordHelps) {

  /**
   * Where in a claim an attachment stands.
   *
   * @param number the number of its material as the list of materials writes it
   * @param material what the list calls the material
   * @param attachment the attachment as the dossier has it
   */
  public record Place(String number, String material, Attachment attachment) {
    static Place of(MaterialList.Entry entry, Attachment attachment) {
      return new Place(entry.ordinal(), entry.name(), attachment);
    }
  }

  /** The same sentence with files by their names alone, for whom their folders mean nothing. */
  public Message problemByName() {
    return SourceException.byName(problem);
  }

  static PacketProblem of(Chapter chapter, SourceException e) {
    return new PacketProblem(chapter.claimId(), chapter.place(), e.problem(), e.passwordHelps());
  }

  static PacketProblem of(Chapter chapter, Message problem) {
    return new PacketProblem(chapter.claimId(), chapter.place(), problem, false);
  }
}
