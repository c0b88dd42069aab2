package minshen.packet.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the files out of a zip archive (PKWARE APPNOTE 6.3.10). */
final class ZipMembers {
  private final ZipFile zip;
  private final Unpacker unpacker;
  private final List<Member> members = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<ContainerException> broken = new ArrayList<>();
  private final UniqueNames unique = new UniqueNames();

  private ZipMembers(ZipFile zip, Unpacker unpacker) {
    this.zip = zip;
    this.unpacker = unpacker;
  }

  static Unpacked of(Path file, Unpacker unpacker) throws ContainerException, IOException {
    ZipFile zip;
    try {
      zip = ZipFiles.open(file);
    } catch (IOException e) {
      throw ContainerException.of("packet.container.broken", e);
    }
    try (zip) {
      ZipMembers all = new ZipMembers(zip, unpacker);
      all.run();
      return new Unpacked(all.members, all.leftOut, all.broken);
    }
  }

  private void run() throws ContainerException, IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    ZipNames names = ZipNames.of(entries);
    Map<ZipArchiveEntry, String> wanted = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : entries) {
      unpacker.checkCancelled();
      String name = names.of(entry);
      if (entry.isDirectory()) {
        continue;
      }
      if (entry.isUnixSymlink() || SystemFiles.isOne(name)) {
        leftOut.add(name);
      } else {
        wanted.put(entry, unique.of(name));
      }
    }
    unpacker.expect(wanted.size());
    for (Map.Entry<ZipArchiveEntry, String> one : wanted.entrySet()) {
      try {
        take(one.getKey(), one.getValue());
      } catch (ContainerException e) {
        if (e.member().isEmpty()) {
          throw e;
        }
        broken.add(e);
      }
    }
  }

  private void take(ZipArchiveEntry entry, String name) throws ContainerException, IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw ContainerException.of("packet.container.password");
    }
    if (!zip.canReadEntryData(entry)) {
      throw ContainerException.at(name, "packet.container.method");
    }
    CheckedInputStream content;
    try {
      content = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    } catch (IOException | RuntimeException e) {
      throw ContainerException.at(name, "packet.container.broken-member", e);
    }
    Member member = taken(name, content);
    if (entry.getCrc() >= 0 && content.getChecksum().getValue() != entry.getCrc()) {
      throw ContainerException.at(name, "packet.container.broken-member");
    }
    if (member.bytes() == 0) {
      leftOut.add(name);
    } else {
      members.add(member);
    }
  }

  private Member taken(String name, InputStream content) throws ContainerException, IOException {
    try (content) {
      return unpacker.take(name, Member.Part.FILE, content);
    }
  }
}
