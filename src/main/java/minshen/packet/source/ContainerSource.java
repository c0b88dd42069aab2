package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.Folders;
import minshen.packet.source.ContainedFile.Use;
import minshen.words.Message;

/**
 * A file that holds others becomes the pages of those that can become pages, one after the other.
 */
final class ContainerSource {
  /** So many files that were left out are named, and so many problems told. */
  private static final int MOST_NAMES = 6;

  private final SourceJob job;
  private final List<Message> problems = new ArrayList<>();
  private boolean passwordHelps;

  private ContainerSource(SourceJob job) {
    this.job = job;
  }

  /** Makes pages of the files in an archive or a mail. */
  static ConvertedPages read(SourceJob job, SourceKind kind) throws SourceException, IOException {
    return new ContainerSource(job).read(kind, Optional.empty());
  }

  /** Adds to the pages of a portfolio those of the files in it. */
  static ConvertedPages ofPortfolio(SourceJob job, ConvertedPages own)
      throws SourceException, IOException {
    if (!ContainerContents.isWithinReach(job)) {
      job.remark("packet.source.portfolio", job.portfolio().size(), NameList.of(job.portfolio()));
      return own;
    }
    return new ContainerSource(job).read(SourceKind.PDF, Optional.of(own));
  }

  private ConvertedPages read(SourceKind kind, Optional<ConvertedPages> own)
      throws SourceException, IOException {
    Path folder = job.newFolder();
    ContainerContents contents = ContainerContents.of(job, kind, folder);
    PageMerge merge = new PageMerge(job);
    List<Holding.Printed> printed = new ArrayList<>();
    int used = 0;
    int first = 0;
    if (own.isPresent() && !CoverSheet.is(own.get())) {
      merge.add(own.get());
      first = own.get().count();
    }
    for (ContainedFile file : contents.files()) {
      file.trouble().ifPresent(problems::add);
      if (file.use() == Use.PAGES || file.use() == Use.LOCKED) {
        Optional<ConvertedPages> pages = pages(file);
        pages.ifPresent(merge::add);
        pages.ifPresent(of -> printed.add(new Holding.Printed(file.name(), of.count())));
        used++;
      }
    }
    throwProblems();
    tellLeftOut(contents);
    if (used == 0) {
      return own.orElseThrow(() -> job.problem("packet.container.nothing"));
    }
    if (own.isPresent()) {
      job.remark(
          first == 0 ? "packet.container.portfolio-bare" : "packet.container.portfolio", used);
    }
    job.holds(new Holding(used, first, printed));
    ConvertedPages all = merge.merged();
    Folders.remove(folder);
    return all;
  }

  private Optional<ConvertedPages> pages(ContainedFile file) throws IOException {
    SourceJob inner = job.within(file.name(), file.file());
    try {
      ConvertedPages pages = SourceReader.pages(inner, SourceReader.kind(inner));
      for (Message remark : inner.remarks()) {
        job.remark("packet.container.remark", file.name(), remark);
      }
      return Optional.of(pages);
    } catch (SourceException e) {
      problems.add(e.problem());
      passwordHelps |= e.passwordHelps();
      return Optional.empty();
    }
  }

  /** All that is wrong at once: nobody wants to pack an archive anew for each. */
  private void throwProblems() throws SourceException {
    if (problems.isEmpty()) {
      return;
    }
    Message told = problems.getFirst();
    for (Message next : problems.stream().skip(1).limit(MOST_NAMES - 1).toList()) {
      told = Message.of("packet.container.both", told, next);
    }
    if (problems.size() > MOST_NAMES) {
      told = Message.of("packet.container.and-more", told, problems.size() - MOST_NAMES);
    }
    throw passwordHelps ? SourceException.wantsPassword(told) : new SourceException(told);
  }

  private void tellLeftOut(ContainerContents contents) {
    tell(
        "packet.container.left-out",
        Stream.concat(names(contents, Use.OTHER), contents.leftOut().stream()).toList());
    tell("packet.container.logos", names(contents, Use.LOGO).toList());
    tell("packet.container.twins", names(contents, Use.TWIN).toList());
  }

  private static Stream<String> names(ContainerContents contents, Use use) {
    return contents.files().stream().filter(file -> file.use() == use).map(ContainedFile::name);
  }

  private void tell(String key, List<String> names) {
    if (!names.isEmpty()) {
      job.remark(key, names.size(), NameList.of(names));
    }
  }
}
