package minshen.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minshen.files.AtomicFiles;
import minshen.files.Fingerprint;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reports that runs have written into a folder, so that none replaces somebody else's file. */
final class ReportRecord {
  /** Not the name of a company's folder: none begins with a dot. */
  private static final String NAME = ".reports";

  private static final TypeReference<Map<String, String>> CONTENTS = new TypeReference<>() {};

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path out;
  private final Path file;
  private final Map<String, String> contentByName;

  private ReportRecord(Path out, Path file, Map<String, String> contentByName) {
    this.out = out;
    this.file = file;
    this.contentByName = contentByName;
  }

  /** That of a folder; one that cannot be read is none. */
  static ReportRecord in(Path out) throws IOException {
    Path file = out.resolve(BatchRecords.FOLDER).resolve(NAME);
    Map<String, String> contents = new HashMap<>();
    try {
      contents.putAll(JSON.readValue(Files.readAllBytes(file), CONTENTS));
    } catch (NoSuchFileException | JacksonException e) {
      // The first report, or one whose files are left alone.
    }
    return new ReportRecord(out, file, contents);
  }

  /** The first name of which every file is free, or was written by a run and is as it was. */
  String free(String wanted, List<String> endings) throws IOException {
    String name = wanted;
    for (int number = 2; !isFree(name, endings); number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }

  private boolean isFree(String name, List<String> endings) throws IOException {
    for (String ending : endings) {
      Path there = out.resolve(name + ending);
      if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)
          && !(Files.isRegularFile(there)
              && Fingerprint.of(there).equals(contentByName.get(name + ending)))) {
        return false;
      }
    }
    return true;
  }

  /** Keeps what a file holds from now on. */
  void keep(Path written, String content) throws IOException {
    contentByName.put(String.valueOf(written.getFileName()), content);
    AtomicFiles.write(file, JSON.writeValueAsBytes(contentByName));
  }
}
