package minshen.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.words.Language;
import minshen.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What starts of the program say to the one that holds a store, and what that answers: one line of
 * JSON each. While it works on an answer it sends {@link #WORKING} every second, so that the other
 * knows that it is still there.
 */
final class InstanceProtocol {
  static final int WORKING = '.';

  /** Before an answer. */
  static final int ANSWER = '!';

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private InstanceProtocol() {}

  /** What is asked for. */
  enum Wish {
    /** The window is to come to the front, and perhaps to take in files. */
    FRONT,
    /** A backup of the whole store is to be written. */
    BACKUP,
    /** A copy of the store is to be written into an empty folder. */
    COPY
  }

  /**
   * A question.
   *
   * @param wish what is asked for
   * @param path the file or folder to write to; empty if nothing is written
   * @param company the company whose attachments are wanted in a copy
   * @param language the code of the language in which an error is to be told
   * @param files the files to take in; an older release asks for none, and does not see any
   */
  record Question(
      Wish wish, String path, String company, String language, Optional<List<String>> files) {
    static Question front(List<Path> files) {
      List<String> named = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
      return new Question(Wish.FRONT, "", "", "", Optional.of(named));
    }

    static Question writing(Wish wish, Path target, String company, Words words) {
      String path = target.toAbsolutePath().toString();
      return new Question(wish, path, company, words.language().code(), Optional.empty());
    }

    /** The files to take in. */
    List<Path> taken() {
      return files.orElse(List.of()).stream().map(Path::of).toList();
    }

    /** The words in which an error is to be told. */
    Words words() {
      return Words.in(Language.of(language).orElse(Language.STANDARD));
    }

    Path target() {
      return Path.of(path);
    }

    String line() {
      return MAPPER.writeValueAsString(this) + "\n";
    }

    /** The question of a line; empty if it is of another release. */
    static Optional<Question> of(String line) {
      try {
        return Optional.of(MAPPER.readValue(line, Question.class));
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * An answer.
   *
   * @param failure what went wrong; empty if all went well
   * @param companies how many companies are in what was written
   * @param claims how many claims are in it
   * @param lost how many attachments are not in it, since the store has lost them
   */
  record Answer(String failure, int companies, int claims, int lost) {
    static final Answer DONE = new Answer("", 0, 0, 0);

    static Answer failed(String why) {
      return new Answer(why, 0, 0, 0);
    }

    String line() {
      return MAPPER.writeValueAsString(this) + "\n";
    }

    /** The answer of a line; empty if it is of another release. */
    static Optional<Answer> of(String line) {
      try {
        return Optional.of(MAPPER.readValue(line, Answer.class));
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }
  }
}
