package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPaths;
import minshen.packet.PacketProblem;
import minshen.packet.PacketSettings;
import minshen.packet.UploadReport;
import minshen.packet.UploadSet;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceCache;
import minshen.packet.source.SourceReader;
import minshen.words.Message;

/**
 * Packets of one or many dossiers on their way into files: all of them or none, or, if so wanted,
 * those that can be made. Whatever is wrong with any of them is told at the end, all of it.
 */
final class PacketRun implements AutoCloseable {
  private final Terminal terminal;
  private final PacketOptions options;
  private final boolean keepGoing;
  private final Interruption interruption = Interruption.listen();
  private final AtomicFiles files = new AtomicFiles();
  private final SourceCache cache = new SourceCache();
  private final List<Message> problems = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
  private final Set<String> remarks = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private int code = ExitCode.DONE;

  /**
   * A run.
   *
   * @param keepGoing whether packets are made although others cannot be
   */
  PacketRun(Terminal terminal, PacketOptions options, boolean keepGoing) {
    this.terminal = terminal;
    this.options = options;
    this.keepGoing = keepGoing;
  }

  Terminal terminal() {
    return terminal;
  }

  PacketOptions options() {
    return options;
  }

  /** A reader of the attachments of a dossier, which takes over what others have converted. */
  SourceReader reader(PacketSettings settings, Path folder) throws IOException {
    return new SourceReader(
        settings.sourceLimits(), options.passwords(folder), interruption::check, cache);
  }

  /** Notes that a dossier cannot be read. */
  void unreadable(InputException e) {
    problems.add(CommandFailure.of(e).line());
    code = ExitCode.INPUT;
  }

  /** Notes that a packet of a dossier cannot be made. */
  void refused(String dossier, PacketException e) {
    for (PacketProblem problem : e.problems()) {
      Message line = Message.of("cli.input", dossier, line(problem));
      // A packet and an upload set of one claim have the same attachments.
      if (!problems.contains(line)) {
        problems.add(line);
      }
    }
    code = Math.max(code, ExitCode.FINDINGS);
  }

  private static Message line(PacketProblem problem) {
    Message said = withOption(problem);
    if (problem.claimId().isEmpty()) {
      return said;
    }
    String claim = problem.claimId().get();
    return problem
        .place()
        .map(
            place ->
                Message.of(
                    "cli.packet.of-material",
                    claim,
                    place.attachment().material(),
                    place.material(),
                    said))
        .orElseGet(() -> Message.of("cli.of-claim", claim, said));
  }

  /** The workbench asks for a password; here it is an option. */
  private static Message withOption(PacketProblem problem) {
    return problem.passwordHelps()
        ? Message.of("cli.packet.password", problem.problem())
        : problem.problem();
  }

  /**
   * Writes a packet, unless it is known by now that nothing will be written.
   *
   * @return whether it will be there when the run is finished
   */
  boolean add(Packet packet, PacketSettings settings, Path target, Optional<Path> zip)
      throws IOException, PacketException {
    packet.sources().forEach(this::tell);
    packet.remarks().forEach(this::tell);
    packet.originals(zip.map(file -> String.valueOf(file.getFileName()))).forEach(this::tell);
    if (!problems.isEmpty() && !keepGoing) {
      return false;
    }
    written.addAll(
        PacketFiles.add(
            packet,
            settings,
            PacketPaths.of(target, zip),
            files,
            terminal.words(),
            this::progress));
    for (PacketProblem hindrance : packet.hindrances()) {
      terminal.note("cli.packet.not-pdfa", target, terminal.words().say(hindrance.problem()));
    }
    return true;
  }

  /** The same for an upload set. */
  boolean add(UploadSet set, Path target) throws IOException, PacketException {
    set.sources().forEach(this::tell);
    set.remarks().forEach(this::tell);
    if (!problems.isEmpty() && !keepGoing) {
      return false;
    }
    try (AtomicFiles own = new AtomicFiles()) {
      UploadReport report = set.add(target, own, terminal.words(), this::progress);
      for (Message remark : report.remarks()) {
        terminal.note("cli.upload.remark", target, terminal.words().say(remark));
      }
      files.takeOver(own);
      written.addAll(report.files());
    }
    return true;
  }

  /** A name that no packet of this run has, beginning with the given one. */
  String freeName(String wanted) {
    String name = wanted;
    for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + "-" + number;
    }
    return name;
  }

  /** What a clerk should know of a file stands on the print sheet too, which may not be wanted. */
  private void tell(ReadySource source) {
    for (Message remark : source.remarks()) {
      String said = terminal.words().say(remark);
      if (remarks.add(source.file() + said)) {
        terminal.note("cli.packet.remark", source.file(), said);
      }
    }
  }

  /** A packet and an upload set of one claim say the same. */
  private void tell(Message remark) {
    String said = terminal.words().say(remark);
    if (remarks.add(said)) {
      terminal.note("cli.packet.signed", said);
    }
  }

  private void progress(int done, int all) {
    interruption.check();
    terminal.progress(done, all);
  }

  /**
   * Puts the files in place, if that is what is to be done, and tells everything that is wrong.
   *
   * @return the exit code that comes of it
   */
  int finish() throws IOException {
    interruption.check();
    boolean nothing = !problems.isEmpty() && (!keepGoing || written.isEmpty());
    if (!nothing) {
      files.commit();
      written.forEach(file -> terminal.say("cli.written", file));
    }
    problems.forEach(terminal::fail);
    return nothing ? ExitCode.INPUT : code;
  }

  @Override
  public void close() throws IOException {
    try (interruption;
        cache) {
      files.close();
    }
  }
}
