package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import minshen.files.TemporaryFolder;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/** Where the libraries that read attachments put what they cannot hold in memory. */
public final class Caches {
  private static final String FONTS = "pdfbox.fontcache";

  private Caches() {}

  /** Pictures stay in memory: what is put aside of them would outlive a program that is killed. */
  static void keepPicturesInMemory() {
    ImageIO.setUseCache(false);
  }

  /** For PDFBox, in a private folder. */
  static StreamCacheCreateFunction in(Path folder) {
    return MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
  }

  /** PDFBox would leave a list of the installed fonts in the user's home folder. */
  public static void keepFontsPrivate() throws IOException {
    if (System.getProperty(FONTS) == null) {
      System.setProperty(FONTS, TemporaryFolder.home().toString());
    }
  }
}
