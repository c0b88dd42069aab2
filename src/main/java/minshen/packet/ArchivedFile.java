package minshen.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.dossier.SignedForm;
import minshen.packet.PacketProblem.Place;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;

/**
 * A file that the applicant attached, as it lies in the zip of a packet.
 *
 * @param claimId the claim
 * @param place its place in the list; none of the scan of a signed form
 * @param attachment what is handed in of it
 * @param source the file as it was read
 * @param pagesOnly why only its pages are given away, if so
 * @param path where it lies in the zip
 * @param about what the list of the zip says of it
 */
record ArchivedFile(
    String claimId,
    Optional<Place> place,
    Attachment attachment,
    ReadySource source,
    Optional<PagesOnly> pagesOnly,
    String path,
    Map<String, Object> about) {

  /** The files of a packet, in the order of its claims and their lists. */
  static List<ArchivedFile> of(PacketContent content) throws SourceException, IOException {
    Listing listing = new Listing(content);
    for (String claimId : content.plan().claimIds()) {
      listing.attachments(claimId);
      listing.signed(claimId);
    }
    return List.copyOf(listing.files);
  }

  /** Lists the files one after the other. */
  private static final class Listing {
    private final PacketContent content;
    private final ArchiveNames names;
    private final List<ArchivedFile> files = new ArrayList<>();

    Listing(PacketContent content) {
      this.content = content;
      this.names = new ArchiveNames(content.plan().settings().extras().chineseNames());
    }

    private void attachments(String claimId) throws SourceException, IOException {
      String folder = names.attachments(names.claim(content, claimId)) + "/";
      MaterialList materials = content.plan().materials(claimId);
      for (MaterialList.Entry entry : materials.entries()) {
        for (int i = 0; i < entry.attachments().size(); i++) {
          Attachment attachment = entry.attachments().get(i);
          ReadySource source = content.source(attachment);
          if (source != null) {
            Optional<PagesOnly> pagesOnly = PagesOnly.of(attachment, source, content.redacted());
            String name =
                names.attachment(
                    materials.inNames(entry), i + 1, attachment, ending(source, pagesOnly));
            files.add(
                new ArchivedFile(
                    claimId,
                    Optional.of(Place.of(entry, attachment)),
                    attachment,
                    source,
                    pagesOnly,
                    folder + name,
                    about(entry, attachment)));
          }
        }
      }
    }

    private static Map<String, Object> about(MaterialList.Entry entry, Attachment attachment) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("number", entry.number());
      if (entry.inserted() > 0) {
        about.put("inserted", entry.inserted());
      }
      about.put("material", entry.name());
      about.put("title", DividerPage.title(attachment));
      about.put("source", attachment.shownFile());
      attachment.pages().ifPresent(pages -> about.put("pages", pages.toString()));
      if (!attachment.redactions().isEmpty()) {
        about.put("redacted", attachment.redactions().count());
      }
      return about;
    }

    /**
     * The scans of signed forms, given away like attachments. One that shows nothing of what stands
     * there now would be taken for the signature of what it does not show.
     */
    private void signed(String claimId) throws SourceException, IOException {
      List<SignedForm> all =
          content.plan().assessment().dossier().claim(claimId).orElseThrow().signing().forms();
      int number = 0;
      for (SignedForm signed : all) {
        Attachment scan = signed.scan();
        ReadySource source = content.source(scan);
        if (source != null && isUsed(claimId, signed, source)) {
          Optional<PagesOnly> pagesOnly = PagesOnly.of(scan, source, content.redacted());
          String name = String.format(Locale.ROOT, "%02d%s", ++number, ending(source, pagesOnly));
          Map<String, Object> about = new LinkedHashMap<>();
          about.put("form", signed.form());
          about.put("source", scan.shownFile());
          files.add(
              new ArchivedFile(
                  claimId,
                  Optional.empty(),
                  scan,
                  source,
                  pagesOnly,
                  names.signed(content, claimId, signed.form(), name),
                  about));
        }
      }
    }

    private boolean isUsed(String claimId, SignedForm signed, ReadySource source) {
      return content
          .round(claimId)
          .form(signed.form())
          .filter(form -> SignedPages.hasPage(form, signed, source))
          .isPresent();
    }

    private static String ending(ReadySource source, Optional<PagesOnly> pagesOnly) {
      return pagesOnly.isPresent() ? ".pdf" : ArchiveNames.extension(source.file());
    }
  }
}
