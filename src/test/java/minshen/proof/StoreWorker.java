package minshen.proof;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import minshen.Main;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.policy.calc.ClaimInput;
import minshen.store.ApplicantSummary;
import minshen.store.FaultyDisk;
import minshen.store.StoredDossier;
import minshen.store.UserStore;

/**
 * A process that works on a store until it is killed. It first says what it finds there, and after
 * each piece of work what has been kept.
 */
final class StoreWorker {
  static final String CLAIM = "c1";

  private static final DossierField<String> ADDRESS = FieldCatalogue.POSTAL_ADDRESS;

  /** Large enough for many pages, small enough for many files. */
  private static final int LARGEST_FILE = 2 << 20;

  private static final int MOST_APPLICANTS = 40;

  private final UserStore store;
  private final Path data;
  private final Random random;

  private StoreWorker(UserStore store, Path data, long seed) {
    this.store = store;
    this.data = data;
    this.random = new Random(seed);
  }

  /** What a worker does. */
  enum Work {
    /** Saves one change after the other. */
    SAVE,
    /** Takes in files and attaches them, and takes others away. */
    ATTACH,
    /** Only says what it finds, and ends. */
    LOOK,
    /** Runs the program with the arguments that follow. */
    COMMAND
  }

  /**
   * Works.
   *
   * @param arguments the {@link Work}, the data folder, a seed, after how many writes to the store
   *     the process halts (0 for never), and the arguments of a command
   */
  public static void main(String[] arguments) throws Exception {
    Work work = Work.valueOf(arguments[0]);
    Path data = Path.of(arguments[1]);
    int halt = Integer.parseInt(arguments[3]);
    if (halt > 0) {
      haltAfter(halt);
    }
    if (work == Work.COMMAND) {
      Main.main(Arrays.copyOfRange(arguments, 4, arguments.length));
      return;
    }
    // Nobody reads a log of it, and the logger takes a quarter of the time until it is ready.
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    try (UserStore store = UserStore.open(data)) {
      StoreWorker worker = new StoreWorker(store, data, Long.parseLong(arguments[2]));
      worker.look();
      while (work != Work.LOOK) {
        if (work == Work.SAVE) {
          worker.save();
        } else {
          worker.attach();
        }
      }
    }
  }

  /** Halts before one of the writes, or half way through what the database does at once. */
  private static void haltAfter(int writes) {
    AtomicInteger count = new AtomicInteger();
    FaultyDisk.fit(
        (operation, _) -> {
          boolean changes =
              operation == FaultyDisk.Operation.WRITE || operation == FaultyDisk.Operation.FORCE;
          if (changes && count.incrementAndGet() == writes) {
            Runtime.getRuntime().halt(137);
          }
        });
  }

  private static synchronized void say(Object... words) {
    System.out.println(String.join(" ", Arrays.stream(words).map(String::valueOf).toList()));
    System.out.flush();
  }

  /** Says the number of every applicant, and reads every file through. */
  private void look() throws Exception {
    for (ApplicantSummary applicant : store.applicants()) {
      Dossier dossier = store.read(applicant.id()).dossier();
      Optional<String> number = dossier.applicant().get(ADDRESS);
      Optional<ClaimInput> claim = dossier.claim(CLAIM).map(Claim::input);
      if (number.isEmpty() || claim.isEmpty()) {
        continue;
      }
      if (!number.equals(claim.get().project())) {
        say("HALF", applicant.id(), number.get(), claim.get().project().orElse("-"));
      }
      say("found", applicant.id(), number.get());
      for (String name : store.contents().names(applicant.id())) {
        store.contents().write(applicant.id(), name, OutputStream.nullOutputStream());
        say("file", applicant.id(), name);
      }
      for (Attachment attachment : dossier.claim(CLAIM).orElseThrow().attachments()) {
        say("attached", applicant.id(), attachment.file());
      }
    }
    say("ready");
  }

  private void save() {
    List<ApplicantSummary> all = store.applicants();
    if (all.size() < MOST_APPLICANTS && random.nextInt(10) == 0) {
      Dossier one = store.read(all.getFirst().id()).dossier();
      // A new applicant's files are not those of the one it is copied from.
      Claim plain = one.claim(CLAIM).orElseThrow().withAttachments(List.of());
      long id = store.add(numbered(one.withClaims(List.of(plain)), 0));
      say("kept", id, 0);
      return;
    }
    long id = all.get(random.nextInt(all.size())).id();
    Dossier before = store.read(id).dossier();
    if (before.claim(CLAIM).isPresent()) {
      int next = number(before) + 1;
      store.save(id, StoredDossier.of(store.library(), numbered(before, next)));
      say("kept", id, next);
    }
  }

  private void attach() throws Exception {
    List<ApplicantSummary> all = store.applicants();
    long id = all.get(random.nextInt(all.size())).id();
    Dossier before = store.read(id).dossier();
    Optional<Claim> claim = before.claim(CLAIM);
    if (claim.isEmpty()) {
      return;
    }
    List<Attachment> files = new ArrayList<>(claim.get().attachments());
    if (files.size() > 6) {
      Attachment gone = files.removeFirst();
      say("leaving", id, gone.file());
    }
    byte[] bytes = new byte[1 + random.nextInt(LARGEST_FILE)];
    random.nextBytes(bytes);
    Path file = Files.createTempFile(data.getParent(), "attached", ".bin");
    Files.write(file, bytes);
    String name = store.contents().put(id, file, file.getFileName().toString(), _ -> {});
    Files.delete(file);
    files.add(new Attachment("m2", name, Optional.empty()));
    Claim after = claim.get().withAttachments(files);
    store.save(id, StoredDossier.of(store.library(), before.withClaims(List.of(after))));
    say("attached", id, name);
  }

  private static int number(Dossier dossier) {
    return Integer.parseInt(dossier.applicant().get(ADDRESS).orElse("0"));
  }

  /** The number stands in two tables, so that half a state would show. */
  static Dossier numbered(Dossier dossier, int number) {
    Optional<String> text = Optional.of(Integer.toString(number));
    Claim claim = dossier.claim(CLAIM).orElseThrow();
    Claim named = claim.withInput(claim.input().withProject(text));
    return new Dossier(
        dossier.applicant().with(ADDRESS, text),
        dossier.readings(),
        dossier.years(),
        dossier.ledger(),
        List.of(named));
  }
}
