package minshen.packet.source;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import minshen.packet.convert.PictureTrouble;

/** An image file opened through ImageIO: told when it is damaged, and stopped when asked to. */
final class ImageFile implements AutoCloseable {
  /** Whose plug-ins know the most. */
  private static final String PREFERRED = "com.twelvemonkeys.";

  private final SourceJob job;
  private final ImageInputStream in;
  private final ImageReader reader;
  private final Optional<PngChunks> png;
  private boolean endsEarly;

  private ImageFile(
      SourceJob job, ImageInputStream in, ImageReader reader, Optional<PngChunks> png) {
    this.job = job;
    this.in = in;
    this.reader = reader;
    this.png = png;
    reader.setInput(in);
    reader.addIIOReadWarningListener((_, warning) -> warned(warning));
    reader.addIIOReadProgressListener(new Progress());
  }

  /** Opens a file with whoever knows its kind best. */
  static ImageFile open(SourceJob job, SourceKind kind) throws IOException {
    return open(job, kind, PREFERRED);
  }

  /** Opens a file with the reader of the JDK, which hands JPEG on as it is stored. */
  static ImageFile openWithJdk(SourceJob job, SourceKind kind) throws IOException {
    return open(job, kind, "com.sun.");
  }

  private static ImageFile open(SourceJob job, SourceKind kind, String preferred)
      throws IOException {
    Optional<PngChunks> png =
        kind == SourceKind.PNG ? Optional.of(PngChunks.of(job.file())) : Optional.empty();
    ImageInputStream in =
        png.isPresent() ? png.get().picture() : ImageIO.createImageInputStream(job.file().toFile());
    if (in == null) {
      throw new IOException("no stream");
    }
    try {
      ImageReader best = null;
      for (Iterator<ImageReader> i = ImageIO.getImageReaders(in); i.hasNext(); ) {
        ImageReader next = i.next();
        if (best == null || next.getClass().getName().startsWith(preferred)) {
          best = next;
        }
      }
      if (best == null) {
        throw new IIOException("no reader");
      }
      return new ImageFile(job, in, best, png);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** What a PNG says of its picture; empty for any other kind. */
  Optional<PngChunks> png() {
    return png;
  }

  /** How light or dark stored values are seen. */
  Tone tone() {
    return png.map(PngChunks::tone).orElse(Tone.AS_STORED);
  }

  ImageReader reader() {
    return reader;
  }

  /** Whether an image is stored with one bit a pixel. */
  boolean isBilevel(int index) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(index);
    return type != null && type.getColorModel().getPixelSize() == 1;
  }

  /** Reads every n-th pixel of every n-th row of an image. */
  BufferedImage read(int index, int every) throws IOException {
    BufferedImage image = reader.read(index, subsampling(every));
    finish();
    return image;
  }

  /** Decodes an image to its end without keeping more than every n-th pixel, colours as stored. */
  void tryRead(int index, int every) throws IOException {
    Raster raster = reader.readRaster(index, subsampling(every));
    if (raster.getWidth() == 0) {
      throw new IIOException("no pixels");
    }
    finish();
  }

  private ImageReadParam subsampling(int every) {
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(every, every, 0, 0);
    return parameters;
  }

  private void finish() throws IOException {
    job.throwWhatIsNotOfTheFile();
    if (endsEarly) {
      throw new EOFException("the image ends early");
    }
  }

  private void warned(String warning) {
    switch (PictureTrouble.of(warning, this::tail).orElse(null)) {
      case ENDS_EARLY -> endsEarly = true;
      case DAMAGED -> job.remark("packet.source.damaged-image");
      case null -> {}
    }
  }

  private byte[] tail() {
    try (RandomAccessFile file = new RandomAccessFile(job.file().toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(PictureTrouble.TAIL, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return tail;
    } catch (IOException e) {
      return new byte[0];
    }
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }

  /** Stops the reader when the job is cancelled; an exception would go through native code. */
  private final class Progress implements IIOReadProgressListener {
    private void check(ImageReader source) {
      try {
        job.checkCancelled();
      } catch (RuntimeException e) {
        // The job remembers it, and it is thrown when the reader has come back.
        source.abort();
      }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      check(source);
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
      check(source);
    }

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
  }
}
