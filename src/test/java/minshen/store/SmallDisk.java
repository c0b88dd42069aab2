package minshen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small file system in memory, which only root may mount; without root the test is skipped. */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one on a folder. */
  public static SmallDisk mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    skipUnless(mounted);
    return new SmallDisk(folder);
  }

  /** Skips the test where nothing can be mounted. */
  public static void skipUnless(boolean mounted) {
    if (!mounted) {
      System.out.println("SKIPPED: no file system can be mounted here (needs root)");
    }
    Assumptions.assumeTrue(mounted, "cannot mount");
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** Leaves no room at all; there is room again when the file is deleted. */
  public Path fill() throws IOException {
    Path filler = folder.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (byte[] block : List.of(new byte[1 << 16], new byte[512], new byte[1])) {
        fill(out, block);
      }
    }
    return filler;
  }

  private static void fill(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // That was the last that went in.
    }
  }

  /** Runs a command that may not be there or not be allowed, and tells whether it was done. */
  public static boolean run(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", folder.toString());
  }
}
