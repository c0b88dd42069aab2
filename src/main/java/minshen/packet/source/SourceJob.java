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
  private final Path folder;
  private final SourceLimits limits;
  private final Passwords passwords;
  private final Runnable checkCancelled;
  private final List<Message> remarks = new ArrayList<>();
  private Holding holding = Holding.NOTHING;
  private List<String> portfolio = List.of();
  private Optional<RuntimeException> cancellation = Optional.empty();
  private Optional<IOException> diskTrouble = Optional.empty();

  SourceJob(
      Path file, Path folder, SourceLimits limits, Passwords passwords, Runnable checkCancelled) {
    this(file, file, 0, folder, limits, passwords, checkCancelled);
  }

  private SourceJob(
      Path file,
      Object shown,
      int depth,
      Path folder,
      SourceLimits limits,
      Passwords passwords,
      Runnable checkCancelled) {
    this.file = file;
    this.shown = shown;
    this.depth = depth;
    this.folder = folder;
    this.limits = limits;
    this.passwords = passwords;
    this.checkCancelled = checkCancelled;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public long memory() {
    return limits.memory();
  }

  @Override
  public Duration programTime() {
    return limits.officeTime();
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
    return new SourceJob(
        unpacked,
        MemberFile.in(shown, name),
        depth + 1,
        folder,
        limits,
        _ -> passwords.of(file),
        this::checkCancelled);
  }

  /** The job of a file that is the same in another form. */
  SourceJob decoded(Path other) {
    return new SourceJob(other, shown, depth, folder, limits, passwords, this::checkCancelled);
  }

  SourceLimits limits() {
    return limits;
  }

  Passwords passwords() {
    return passwords;
  }

  @Override
  public void checkCancelled() {
    try {
      checkCancelled.run();
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
              IOException named = new FileSystemException(folder.toString(), null, e.getMessage());
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
    return Files.createTempFile(folder, "pages", extension);
  }

  /** A new empty folder, which goes with the reader. */
  @Override
  public Path newFolder() throws IOException {
    return Files.createTempDirectory(folder, "work");
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
}
