package minshen.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;

/**
 * A file system in memory that knows what was forced onto its disk, and can forget the rest. In the
 * URL of a database it stands before the path, as {@code forgetful:/}.
 */
public final class ForgetfulDisk extends FilePath {
  static final String SCHEME = "forgetful";

  private static final Map<String, Recording> FILES = new ConcurrentHashMap<>();

  /** H2 makes one for each path. */
  public ForgetfulDisk() {}

  /** Makes H2 know it. */
  static void register() {
    FilePath.register(new ForgetfulDisk());
  }

  /** Puts a file there; from now on everything that happens to it is recorded. */
  static Recording put(Path file, Content content) {
    Recording recording = new Recording(content);
    FILES.put(name(file), recording);
    return recording;
  }

  static void remove(Path file) {
    FILES.remove(name(file));
  }

  private static String name(Path file) {
    return SCHEME + ":" + file.toAbsolutePath().toString().replace('\\', '/');
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FilePath getPath(String path) {
    ForgetfulDisk file = new ForgetfulDisk();
    file.name = path;
    return file;
  }

  @Override
  public FileChannel open(String mode) {
    return new RecordedFile(FILES.computeIfAbsent(name, _ -> new Recording(Content.empty())));
  }

  @Override
  public boolean exists() {
    return isDirectory() || FILES.containsKey(name);
  }

  @Override
  public long size() {
    return FILES.get(name).content().size();
  }

  @Override
  public boolean createFile() {
    return FILES.putIfAbsent(name, new Recording(Content.empty())) == null;
  }

  @Override
  public void delete() {
    FILES.remove(name);
  }

  @Override
  public boolean isDirectory() {
    return name.endsWith(":/");
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory();
  }

  @Override
  public FilePath getParent() {
    return getPath(SCHEME + ":/");
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return List.of();
  }

  @Override
  public void createDirectory() {}

  @Override
  public void moveTo(FilePath target, boolean replace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FilePath createTempFile(String suffix, boolean inTemporaryFolder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OutputStream newOutputStream(boolean append) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream newInputStream() {
    return new ByteArrayInputStream(FILES.get(name).content().bytes());
  }
}
