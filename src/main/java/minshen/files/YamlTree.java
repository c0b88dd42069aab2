package minshen.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minshen.words.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Reads YAML 1.2 (core schema) into nodes. It takes the parser's events and not its tree, because
 * the tree is built by recursion: a hundred thousand brackets would overflow the stack.
 */
final class YamlTree {
  private static final Pattern CORE_TAG =
      Pattern.compile(Pattern.quote(Tag.PREFIX) + "(str|int|float|bool|null|map|seq)");

  /** The longest line taken, in characters. */
  private static final int LONGEST_LINE = 200_000;

  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
  private final NodeBuilder builder = new NodeBuilder();
  private final Map<Anchor, NodeBuilder.Part> anchors = new HashMap<>();
  private final Deque<Optional<Anchor>> openAnchors = new ArrayDeque<>();
  private final String file;

  YamlTree(String file) {
    this.file = file;
  }

  Node read(String text) {
    refuseLongLines(text);
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      int documents = 0;
      for (Event event : new Parse(settings).parseString(text)) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
          throw new InputException(place(event), Message.of("files.many-documents"));
        }
        take(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw new InputException(place(e.getProblemMark()), YamlTrouble.of(e));
    } catch (ReaderException e) {
      throw new InputException(
          new SourceLocation(file, lineOf(text, e.getPosition())),
          Message.of(
              "files.bad-character", String.format(Locale.ROOT, "U+%04X", e.getCodePoint())));
    } catch (YamlEngineException e) {
      throw new InputException(SourceLocation.of(file), Message.of("files.not-yaml"));
    }
    return builder
        .root()
        .filter(n -> !(n instanceof Node.Scalar s && s.text().isEmpty()))
        .orElseThrow(() -> new InputException(SourceLocation.of(file), Message.of("files.empty")));
  }

  /** The parser's time grows with the square of a line: 15 MB on one line would take a minute. */
  private void refuseLongLines(String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (i - start > LONGEST_LINE) {
          throw new InputException(
              new SourceLocation(file, line),
              Message.of("files.line-too-long", Integer.toString(LONGEST_LINE)));
        }
        boolean half = i + 1 < text.length() && text.startsWith("\r\n", i);
        line += half ? 0 : 1;
        start = i + 1;
      }
    }
  }

  private void take(Event event) {
    switch (event) {
      case ScalarEvent scalar -> {
        Node.Kind kind = kind(scalar);
        String text = kind == Node.Kind.NOTHING ? "" : scalar.getValue();
        NodeBuilder.Part part = builder.scalar(text, kind, place(event));
        scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, part));
      }
      case CollectionStartEvent start -> {
        refuseForeignTag(start.getTag(), event);
        openAnchors.push(start.getAnchor());
        if (start instanceof MappingStartEvent) {
          builder.openMapping(place(event));
        } else {
          builder.openSequence(place(event));
        }
      }
      case CollectionEndEvent _ -> {
        NodeBuilder.Part part = builder.close();
        openAnchors.pop().ifPresent(anchor -> anchors.put(anchor, part));
      }
      case AliasEvent alias -> {
        // An alias inside what its own anchor names is not there yet either.
        NodeBuilder.Part part = anchors.get(alias.getAlias());
        if (part == null) {
          throw new InputException(
              place(event),
              Message.of("files.unknown-alias", Characters.shortened(alias.getAlias().getValue())));
        }
        builder.repeat(part, place(event));
      }
      default -> {
        // Where streams and documents begin and end says nothing about values.
      }
    }
  }

  private Node.Kind kind(ScalarEvent scalar) {
    refuseForeignTag(scalar.getTag(), scalar);
    return kind(
        scalar
            .getTag()
            .map(tag -> tag.equals("!") ? Tag.STR : new Tag(tag))
            .orElseGet(() -> implicit(scalar)));
  }

  private static Tag implicit(ScalarEvent scalar) {
    return scalar.isPlain() ? RESOLVER.resolve(scalar.getValue(), true) : Tag.STR;
  }

  private static Node.Kind kind(Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return Node.Kind.NOTHING;
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return Node.Kind.NUMBER;
    }
    return tag.equals(Tag.BOOL) ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
  }

  private void refuseForeignTag(Optional<String> tag, Event event) {
    tag.filter(t -> !t.equals("!") && !CORE_TAG.matcher(t).matches())
        .ifPresent(
            t -> {
              throw new InputException(
                  place(event), Message.of("files.unknown-tag", Characters.shortened(t)));
            });
  }

  private SourceLocation place(Event event) {
    return place(event.getStartMark());
  }

  private SourceLocation place(Optional<Mark> mark) {
    return new SourceLocation(file, mark.map(m -> m.getLine() + 1).orElse(0));
  }

  private static int lineOf(String text, int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, text.length()); i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
