package minshen.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.words.Message;

/** Everything that asks the user or tells the user something outside of the window's panes. */
public interface Dialogs {
  /** A folder of the user's choice. */
  Optional<Path> chooseFolder(String title);

  /**
   * Files of the user's choice.
   *
   * @param kind what the files are called
   * @param patterns their names, such as {@code *.yaml}; every file if empty
   */
  List<Path> chooseFiles(String title, String kind, List<String> patterns);

  /**
   * Asks before something that cannot be undone.
   *
   * @param action what the button says that does it
   */
  boolean confirm(String title, String text, String action);

  /**
   * Asks for one of two ways to go on, or to let it be.
   *
   * @param first what the button says of the one way
   * @param second what the button says of the other
   */
  Way ask(String title, String text, String first, String second);

  /** What a question for one of two ways comes to. */
  enum Way {
    /** The first way. */
    FIRST,
    /** The second way. */
    SECOND,
    /** Nothing is done; so it is as well when the question is only closed. */
    NEITHER
  }

  /**
   * Asks which of a few things are wanted.
   *
   * @param name what each is called
   * @param wanted those that are ticked at first
   * @param action what the button says that goes on
   * @return those that are ticked; empty if the question was closed
   */
  <T> Optional<Set<T>> choose(
      String title,
      String text,
      List<T> options,
      Function<T, String> name,
      Set<T> wanted,
      String action);

  /** Tells what went wrong, for reading. */
  void problem(String title, String text);

  /** Tells of several things, each of which leads to where it is mended. */
  void report(String title, String text, List<ReportLine> lines);

  /** Tells why the last action was not done. */
  void notDone(Message reason);

  /** Tells that the program itself has failed, with a code and everything to hand on. */
  void failure(ProgramFailure failure);

  /**
   * Asks for printer, pages and copies, and prints a PDF as it is.
   *
   * @param title what the print is called
   * @param printed told when it was
   */
  void print(String title, byte[] pdf, Runnable printed);

  /** Opens a folder with the system's file manager. */
  void showFolder(Path folder);

  /** Shows in passing what is being done and how far it is, if it takes a while. */
  void working(String text, Task<?> task);

  /** Says in passing that something is done. */
  void toast(String text);

  /** Says in passing that something is done, with a thing to do next. */
  void toast(String text, String action, Runnable next);
}
