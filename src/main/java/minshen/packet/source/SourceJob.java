package minshen.packet.source;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.words.Message;

/** One file on its way to pages: how far it may go, what was noticed, where its pages are put. */
final class SourceJob implements ConversionJob {
  private final Path file;
  private final Object shown;
  private final int depth;

  /** Of the file as it was when the job began; none of one that was unpacked for the job. */
  private final Optional<FileStamp> stamp;

  private final Optional<String> password;
  private final Tools tools;
  private final List<Message> remarks = new ArrayList<>();
  private Holding holding = Holding.NOTHING;
  private Optional<Path> opened = Optional.empty();
  private List<String> portfolio = List.of();
  private Optional<RuntimeException> cancellation = Optional.empty();
  private Optional<IOException> diskTrouble = Optional.empty();

  /**
   * What the jobs of a reader share.
   *
   * @param folder where pages may be put
   * @param cache where conversions are known from, and kept
   * @param checkCancelled throws when the user no longer wants it
   */
  record Tools(Path folder, SourceLimits limits, SourceCache cache, Runnable checkCancelled) {}

  /**
   * A job.
   *
   * @param stamp what the file was when the job began
   * @param password what whoever knows it said
   */
  SourceJob(Path file, FileStamp stamp, Optional<String> password, Tools tools) {
    this(file, file, 0, Optional.of(stamp), password, tools);
  }

  private SourceJob(
      Path file,
      Object shown,
      int depth,
      Optional<FileStamp> stamp,
      Optional<String> password,
      Tools tools) {
    this.file = file;
    this.shown = shown;
    this.depth = depth;
    this.stamp = stamp;
    this.password = password;
    this.tools = tools;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public long memory() {
    return tools.limits.memory();
  }

  @Override
  public Duration programTime() {
    return tools.limits.officeTime();
  }

  @Override
  public Path content() {
    return opened.orElse(file);
  }

  /** Notes what the file is without its password. */
  void opened(Path open) {
    opened = Optional.of(open);
  }

  /** The file as problems speak of it: a path, or a {@link MemberFile}. */
  Object shown() {
    return shown;
  }

  /** In how many others the file lies. */
  int depth() {
    return depth;
  }

  /**
   * The job of a file that lay in this one. Whoever knows a password for this file may know it for
   * that one.
   *
   * @param name what it was called there
   * @param unpacked where it lies now
   */
  SourceJob within(String name, Path unpacked) {
    Tools own = new Tools(tools.folder, tools.limits, tools.cache, this::checkCancelled);
    return new SourceJob(
        unpacked, MemberFile.in(shown, name), depth + 1, Optional.empty(), password, own);
  }

  /** The job of a file that is the same in another form. */
  SourceJob decoded(Path other) {
    Tools own = new Tools(tools.folder, tools.limits, tools.cache, this::checkCancelled);
    return new SourceJob(other, shown, depth, Optional.empty(), password, own);
  }

  SourceLimits limits() {
    return tools.limits;
  }

  /** The password of the file, if anybody knows it. */
  Optional<String> password() {
    return password;
  }

  /** Makes a PDF of a file by means that take their time. */
  @FunctionalInterface
  interface Conversion {
    Path run() throws SourceException, IOException;
  }

  /**
   * A PDF that is made of the file, whatever becomes of its images: converted now, or linked from
   * where it is known.
   */
  Path convertedOnce(Conversion conversion) throws SourceException, IOException {
    return once(Optional.empty(), () -> new ConvertedPages(conversion.run(), 0)).pdf();
  }

  /** Makes pages of a file. */
  @FunctionalInterface
  interface Making {
    ConvertedPages run() throws SourceException, IOException;
  }

  /** The pages of the file: made now, or known of a job before. */
  ConvertedPages madeOnce(Making making) throws SourceException, IOException {
    return once(Optional.of(tools.limits.images()), making);
  }

  private ConvertedPages once(Optional<ImageOptions> images, Making making)
      throws SourceException, IOException {
    if (stamp.isEmpty()) {
      // It is unpacked to another place each time, where its pages would not be found again.
      return making.run();
    }
    SourceCache.Key key = new SourceCache.Key(file, stamp.get(), password, images);
    Path link = newFile(".pdf");
    Files.delete(link);
    Optional<SourceCache.Pages> known = tools.cache.take(key, link);
    if (known.isPresent()) {
      known.get().remarks().forEach(this::remark);
      holding = known.get().holding();
      return known.get().pages();
    }
    int before = remarks.size();
    ConvertedPages made = making.run();
    stamp.get().confirm(file);
    List<Message> fresh = remarks.subList(Math.min(before, remarks.size()), remarks.size());
    tools.cache.keep(key, new SourceCache.Pages(made, holding, fresh));
    return made;
  }

  @Override
  public void checkCancelled() {
    try {
      tools.checkCancelled.run();
    } catch (RuntimeException e) {
      cancellation = Optional.of(e);
      throw e;
    }
  }

  /**
   * To be asked before anything else when a library failed: a file is not to blame if the user no
   * longer wants it, or if there is no room for its pages.
   *
   * @throws IOException if what was written could not be
   */
  void throwWhatIsNotOfTheFile() throws IOException {
    if (cancellation.isPresent()) {
      throw cancellation.get();
    }
    if (diskTrouble.isPresent()) {
      throw diskTrouble.get();
    }
  }

  /** Writes a new file, and remembers when that fails: libraries wrap what they are told. */
  @Override
  public OutputStream output(Path target) throws IOException {
    return new BufferedOutputStream(
        new FilterOutputStream(Files.newOutputStream(target)) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            try {
              out.write(bytes, from, length);
            } catch (IOException e) {
              // The folder for temporary files may be on a disk of its own: name it.
              IOException named =
                  new FileSystemException(tools.folder.toString(), null, e.getMessage());
              diskTrouble = Optional.of(named);
              throw named;
            }
          }
        },
        1 << 16);
  }

  /** A name for a new file, which goes with the reader. */
  @Override
  public Path newFile(String extension) throws IOException {
    return Files.createTempFile(tools.folder, "pages", extension);
  }

  /** A new empty folder, which goes with the reader. */
  @Override
  public Path newFolder() throws IOException {
    return Files.createTempDirectory(tools.folder, "work");
  }

  /** Notes what a clerk should know. */
  @Override
  public void remark(String key, Object... arguments) {
    remark(Message.of(key, arguments));
  }

  /** Notes what a clerk should know. */
  void remark(Message remark) {
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  /** Notes that there are files in it that can be taken out. */
  void holds(Holding files) {
    holding = files;
  }

  /** Notes that it is a PDF that is there for the files in it. */
  void isPortfolio(List<String> names) {
    portfolio = List.copyOf(names);
  }

  /** The names of the files in it, if it is a PDF that is there for them. */
  List<String> portfolio() {
    return portfolio;
  }

  Holding holding() {
    return holding;
  }

  List<Message> remarks() {
    return remarks;
  }

  /** Forgets the remarks that came after the first so many: what they spoke of is read anew. */
  void forgetRemarksAfter(int first) {
    remarks.subList(first, remarks.size()).clear();
  }

  /** The problem that whoever draws the file has with it. */
  SourceException problem(ConversionException e) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(shown);
    arguments.addAll(e.more());
    return new SourceException(new Message(e.key(), arguments), e);
  }

  /** A problem whose words speak of the file as {0} and of nothing else. */
  SourceException problem(String key) {
    return new SourceException(Message.of(key, shown));
  }

  /** A problem whose words speak of the file as {0}, and what a library said. */
  SourceException problem(String key, Throwable cause) {
    return new SourceException(Message.of(key, shown), cause);
  }

  /** A problem whose words speak of the file as {0} and of something else as {1}. */
  SourceException problem(String key, Object more) {
    return new SourceException(Message.of(key, shown, more));
  }

  /** A problem of a file that wants a password, or another one than is known. */
  SourceException wantsPassword() {
    String key = password.isPresent() ? "wrong-password" : "wants-password";
    return SourceException.wantsPassword(Message.of("packet.source." + key, shown));
  }
}
