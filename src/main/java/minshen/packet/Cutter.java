package minshen.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import minshen.packet.Packet.Pages;
import minshen.policy.Portal;
import minshen.words.Message;

/** Cuts a packet into parts of a size. What pages share stands in each part that needs it. */
final class Cutter {
  /** What a part has beside its pages: its fonts above all, which are written at its end. */
  private static final long RESERVE = 60_000;

  private final PacketContent content;
  private final long limit;
  private final PacketWatcher watch;

  Cutter(PacketContent content, long limit, PacketWatcher watch) {
    this.content = content;
    this.limit = limit;
    this.watch = watch;
  }

  List<Pages> parts() throws IOException, PacketException {
    int total = content.numbers().total();
    long[] ends = new long[total + 1];
    List<Pages> parts = new ArrayList<>();
    if (measure(new Pages(1, total), ends) <= limit) {
      return List.of(new Pages(1, total));
    }
    for (int first = 1; first <= total; first = parts.getLast().last() + 1) {
      parts.add(part(first, total, ends));
    }
    return parts;
  }

  /** The longest part from a page that fits; the sizes of the whole packet are a first guess. */
  private Pages part(int first, int total, long[] ends) throws IOException, PacketException {
    int last = first;
    while (last < total && ends[last + 1] - ends[first - 1] + RESERVE <= limit) {
      last++;
    }
    while (measure(new Pages(first, last), new long[total + 1]) > limit) {
      if (last == first) {
        throw tooLarge(first);
      }
      last = Math.max(first, last - Math.max(1, (last - first) / 8));
    }
    return new Pages(first, last);
  }

  private PacketException tooLarge(int page) {
    Message problem = Message.of("packet.page-too-large", "" + page, "" + limit / Portal.MEGABYTE);
    Chapter chapter = content.numbers().chapterAt(page);
    return new PacketException(List.of(PacketProblem.of(chapter, problem)));
  }

  private long measure(Pages part, long[] ends) throws IOException, PacketException {
    Size size = new Size();
    PacketWriter.write(content, part, size, (page, bytes) -> ends[page] = bytes, watch);
    return size.bytes;
  }

  /** Counts what it is given and forgets it. */
  private static final class Size extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] given, int from, int length) {
      bytes += length;
    }
  }
}
