package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.AttachBlock.Cell;
import io.imbot4j.domain.message.AttachBlock.Display;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attached blocks from JSON. */
final class Blocks {
  private Blocks() {}

  static @Nullable Attach attach(@Nullable Object json) {
    if (json == null) {
      return null;
    }
    Values attach = new Values(Json.map(ContentForms.wrap("attach", json)));
    List<AttachBlock> blocks = attach.children("BLOCKS").stream().flatMap(Blocks::blocks).toList();
    return new Attach(
        blocks, Contents.token(attach.nullable("COLOR_TOKEN")), attach.nullable("COLOR"));
  }

  private static Stream<AttachBlock> blocks(Values block) {
    if (block.values().size() != 1) {
      throw new AssertionError("a block has one key, not " + block.values().keySet());
    }
    String kind = block.values().keySet().iterator().next();
    return switch (kind) {
      case "MESSAGE" -> Stream.of(new AttachBlock.Message(Text.bb(block.text(kind))));
      case "LINK" -> Stream.of(link(block.child(kind)));
      case "USER" -> Stream.of(person(block.child(kind)));
      case "GRID" -> Stream.of(grid(block.children(kind)));
      case "IMAGE" -> each(block, kind).map(Blocks::image);
      case "FILE" -> each(block, kind).map(Blocks::file);
      case "DELIMITER" -> Stream.of(delimiter(block.child(kind)));
      default -> throw new AssertionError("no block is a " + kind);
    };
  }

  private static Stream<Values> each(Values block, String kind) {
    return block.raw(kind) instanceof List<?>
        ? block.children(kind).stream()
        : Stream.of(block.child(kind));
  }

  private static AttachBlock link(Values json) {
    return new AttachBlock.Link(
        json.text("LINK"), json.nullable("NAME"), json.nullable("DESC"), json.nullable("PREVIEW"));
  }

  private static AttachBlock person(Values json) {
    UserId id = json.has("USER_ID") ? json.user("USER_ID") : null;
    return new AttachBlock.Person(
        json.text("NAME"), id, json.nullable("AVATAR"), json.nullable("LINK"));
  }

  private static AttachBlock grid(List<Values> cells) {
    Display display = Display.valueOf(cells.get(0).text("DISPLAY"));
    return new AttachBlock.Grid(display, cells.stream().map(Blocks::cell).toList());
  }

  private static Cell cell(Values json) {
    return new Cell(
        json.optional("NAME").orElse(""),
        json.has("VALUE") ? Text.bb(json.text("VALUE")) : null,
        json.nullable("LINK"),
        Contents.token(json.nullable("COLOR_TOKEN")),
        json.number("WIDTH", 0));
  }

  private static AttachBlock image(Values json) {
    return new AttachBlock.Image(
        json.text("LINK"),
        json.nullable("NAME"),
        json.nullable("PREVIEW"),
        json.number("WIDTH", 0),
        json.number("HEIGHT", 0));
  }

  private static AttachBlock file(Values json) {
    return new AttachBlock.File(
        json.text("LINK"), json.optional("NAME").orElse(""), json.number("SIZE", 0));
  }

  private static AttachBlock delimiter(Values json) {
    return new AttachBlock.Delimiter(json.number("SIZE", 0), json.nullable("COLOR"));
  }
}
