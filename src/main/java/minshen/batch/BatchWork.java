package minshen.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.files.Fingerprint;
import minshen.files.InputException;
import minshen.form.UnprintableCharacterException;
import minshen.packet.PacketException;
import minshen.packet.PacketProblem;
import minshen.packet.source.SourceCache;
import minshen.words.Message;
import minshen.words.Words;
import org.slf4j.LoggerFactory;

/** The work on one company after the other; several threads may be at it, each with its company. */
final class BatchWork {
  /** How many files a message names. */
  private static final int MOST_NAMED = 3;

  private final Path out;
  private final List<BatchPart> parts;
  private final BatchOptions options;
  private final Words words;
  private final BatchRecords records;
  private final Runnable checkCancelled;

  BatchWork(
      Path out,
      List<BatchPart> parts,
      BatchOptions options,
      Words words,
      BatchRecords records,
      Runnable checkCancelled) {
    this.out = out;
    this.parts = parts;
    this.options = options;
    this.words = words;
    this.records = records;
    this.checkCancelled = checkCancelled;
  }

  /**
   * A company as it comes to its place at work.
   *
   * @param key what it is known by in a later run
   * @param company its dossier; empty if it cannot be read
   * @param folder the folder for its files
   * @param fault why it cannot be read
   */
  record Begun(
      BatchInput input,
      String key,
      Optional<BatchCompany> company,
      Optional<Path> folder,
      Optional<BatchFault> fault) {}

  /**
   * Reads the dossier of a company; one after the other, since two that are called alike are told
   * apart by which came first.
   *
   * @throws CancellationException if the run is ended
   * @throws BatchStoppedException if the disk takes nothing any more
   */
  Begun begin(BatchInput input, BatchFolders folders) {
    checkCancelled.run();
    try {
      BatchCompany company = input.open();
      Applicant applicant = company.dossier().applicant();
      String key = folders.key(input, applicant);
      Path folder = folders.of(key, applicant);
      return new Begun(input, key, Optional.of(company), Optional.of(folder), Optional.empty());
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Begun(input, "", Optional.empty(), Optional.empty(), Optional.of(fault(e)));
    }
  }

  /**
   * Makes the files of a company.
   *
   * @throws CancellationException if the run is ended
   * @throws BatchStoppedException if the disk takes nothing any more
   */
  BatchOutcome of(Begun begun) {
    if (begun.company().isEmpty()) {
      return BatchOutcome.failed(begun.input().named(), begun.fault().orElseThrow());
    }
    try (BatchCompany company = begun.company().get()) {
      checkCancelled.run();
      return new Company(begun, company, company.assess()).make();
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return BatchOutcome.failed(begun.input().named(), fault(e));
    }
  }

  /**
   * What went wrong with a company.
   *
   * @throws BatchStoppedException if it would go wrong with every other one, too
   */
  private BatchFault fault(Throwable e) {
    DiskTrouble.in(e)
        .filter(
            trouble ->
                trouble == DiskTrouble.FULL
                    || (trouble == DiskTrouble.READ_ONLY && !takesFiles(out)))
        .ifPresent(
            trouble -> {
              throw new BatchStoppedException(trouble, e);
            });
    return switch (e) {
      case InputException input ->
          new BatchFault(
              BatchFault.Kind.INPUT, Message.of("batch.input", input.place(), input.problem()));
      case IOException io ->
          machine(Message.of("batch.disk", DiskTrouble.why(io), DiskTrouble.mend(io)));
      case UncheckedIOException io -> fault(io.getCause());
      case OutOfMemoryError _ -> machine(Message.of("batch.no-memory"));
      default ->
          DiskTrouble.in(e)
              .map(trouble -> machine(Message.of("batch.disk", trouble.what(), trouble.mend())))
              .orElseGet(() -> unexpected(e));
    };
  }

  /** Whether files can be put there: it may be a source alone that takes nothing. */
  private static boolean takesFiles(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return DiskTrouble.at(there).isEmpty();
  }

  private static BatchFault unexpected(Throwable e) {
    LoggerFactory.getLogger(BatchWork.class).debug("unexpected", e);
    return machine(Message.of("batch.unexpected", String.valueOf(e)));
  }

  private static BatchFault machine(Message text) {
    return new BatchFault(BatchFault.Kind.MACHINE, text);
  }

  private static BatchFault fault(PacketProblem problem) {
    return new BatchFault(
        BatchFault.Kind.MATERIAL,
        problem.claimId(),
        problem
            .place()
            .map(place -> Message.of("batch.material", place.material(), problem.problemByName()))
            .orElseGet(problem::problemByName),
        Optional.of(problem));
  }

  /** The work on one. */
  private final class Company {
    private final BatchInput input;
    private final String key;
    private final BatchCompany company;
    private final Assessment assessment;
    private final List<String> claimIds;
    private final Path folder;
    private final Optional<BatchRecord> earlier;
    private final Set<Message> notes = new LinkedHashSet<>();
    private final List<BatchFault> faults = new ArrayList<>();

    Company(Begun begun, BatchCompany company, Assessment assessment) {
      this.input = begun.input();
      this.key = begun.key();
      this.company = company;
      this.assessment = assessment;
      this.claimIds = company.claimIds(assessment);
      this.folder = begun.folder().orElseThrow();
      this.earlier = records.of(key);
    }

    BatchOutcome make() throws IOException {
      String state = BatchState.of(options.state(), assessment, claimIds, company.files());
      if (earlier.filter(record -> isThere(record, state)).isPresent()) {
        List<Path> there =
            earlier.get().files().keySet().stream().sorted().map(folder::resolve).toList();
        earlier.get().notes().forEach(said -> notes.add(Message.verbatim(said)));
        tellOutdated(earlier.get().files().keySet());
        return outcome(there, true);
      }
      List<Path> made = List.of();
      try (AtomicFiles files = new AtomicFiles();
          SourceCache cache = new SourceCache()) {
        made = add(files, cache);
        Map<String, String> contents = contents(made, files);
        if (refused(contents.keySet()).isEmpty()) {
          checkCancelled.run();
          if (!made.isEmpty()) {
            keep(faults.isEmpty() ? state : "", contents);
            files.commit();
          }
          tellOutdated(contents.keySet());
        } else {
          faults.add(notReplaced(refused(contents.keySet())));
          made = List.of();
        }
      }
      return outcome(made, false);
    }

    private List<Path> add(AtomicFiles files, SourceCache cache) throws IOException {
      List<Path> made = new ArrayList<>();
      BatchJob job =
          new BatchJob(
              input.named(),
              assessment,
              claimIds,
              company.files(),
              company.passwords(),
              folder,
              cache,
              words,
              options.drawing(),
              notes::add,
              checkCancelled,
              new HashMap<>());
      for (BatchPart part : parts) {
        for (BatchJob one : part.split(job)) {
          checkCancelled.run();
          made.addAll(add(part, one, files));
        }
      }
      return made;
    }

    private List<Path> add(BatchPart part, BatchJob job, AtomicFiles files) throws IOException {
      try (AtomicFiles own = new AtomicFiles()) {
        List<Path> added = part.add(job, own);
        files.takeOver(own);
        return added;
      } catch (PacketException e) {
        e.problems().stream()
            .map(BatchWork::fault)
            .filter(fault -> !faults.contains(fault))
            .forEach(faults::add);
      } catch (UnprintableCharacterException e) {
        faults.add(new BatchFault(BatchFault.Kind.MATERIAL, e.problem()));
      }
      return List.of();
    }

    /** What will be in the files, by their paths in the folder. */
    private Map<String, String> contents(List<Path> made, AtomicFiles files) throws IOException {
      Map<String, String> contents = new LinkedHashMap<>();
      for (Path file : made) {
        Optional<Path> added = files.added(file);
        if (added.isPresent()) {
          contents.put(path(file), Fingerprint.of(added.get()));
        }
      }
      return contents;
    }

    private String path(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Those that are there and hold what no run has written: somebody has worked on them. */
    private List<String> refused(Iterable<String> paths) throws IOException {
      List<String> refused = new ArrayList<>();
      for (String path : paths) {
        Path file = folder.resolve(path);
        if (!options.overwrite() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          String content = Files.isRegularFile(file) ? Fingerprint.of(file) : "";
          if (earlier.filter(record -> record.wrote(path, content)).isEmpty()) {
            refused.add(path);
          }
        }
      }
      return refused;
    }

    private static BatchFault notReplaced(List<String> paths) {
      return new BatchFault(
          BatchFault.Kind.NOT_REPLACED,
          Message.of(
              "batch.not-replaced", paths.stream().limit(MOST_NAMED).toList(), paths.size()));
    }

    /** What is there of what earlier runs made; its content, by its path in the folder. */
    private Map<String, String> ofEarlier() throws IOException {
      Map<String, String> there = new TreeMap<>();
      for (BatchRecord record : earlier.stream().toList()) {
        for (String path : record.paths()) {
          Path file = folder.resolve(path);
          String content = Files.isRegularFile(file) ? Fingerprint.of(file) : "";
          if (record.wrote(path, content)) {
            there.put(path, content);
          }
        }
      }
      return there;
    }

    /** Whoever hands in all of the folder must not hand in what holds no more. */
    private void tellOutdated(Set<String> current) throws IOException {
      List<String> outdated =
          ofEarlier().keySet().stream().filter(path -> !current.contains(path)).toList();
      if (!outdated.isEmpty()) {
        notes.add(
            Message.of(
                "batch.outdated", outdated.stream().limit(MOST_NAMED).toList(), outdated.size()));
      }
    }

    private void keep(String state, Map<String, String> contents) throws IOException {
      records.keep(
          new BatchRecord(
              BatchRecord.FORMAT,
              key,
              input.file().map(Path::toString).orElse(""),
              folder.getFileName().toString(),
              state,
              contents,
              ofEarlier(),
              notes.stream().map(words::say).toList()));
    }

    /** Whether all is there that an earlier run made of the same. */
    private boolean isThere(BatchRecord record, String state) {
      return record.state().equals(state)
          && record.files().entrySet().stream()
              .allMatch(file -> holds(folder.resolve(file.getKey()), file.getValue()));
    }

    private static boolean holds(Path file, String content) {
      try {
        return Files.isRegularFile(file) && Fingerprint.of(file).equals(content);
      } catch (IOException e) {
        return false;
      }
    }

    private BatchOutcome outcome(List<Path> made, boolean unchanged) {
      Applicant applicant = assessment.dossier().applicant();
      return new BatchOutcome(
          input.named(),
          applicant.name(),
          applicant.creditCode(),
          Optional.of(folder).filter(_ -> !made.isEmpty()),
          made,
          unchanged,
          claimIds.stream().map(id -> BatchClaim.of(assessment, id)).toList(),
          assessment.ofDossier(),
          Stream.concat(input.remarks().stream(), notes.stream()).toList(),
          faults);
    }
  }
}
