package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.AttachBlock.Cell;
import io.imbot4j.domain.message.AttachBlock.Display;
import io.imbot4j.domain.message.Subject;
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
    if (json.equals("N") || json.equals("")) {
      return Attach.NONE;
    }
    Values attach = new Values(Json.map(ContentForms.wrap("attach", json)));
    List<AttachBlock> blocks = attach.children("BLOCKS").stream().flatMap(Blocks::blocks).toList();
    return new Attach(
        blocks,
        Contents.token(attach.nullable("COLOR_TOKEN")),
        attach.nullable("COLOR"),
        attach.number("ID", 0));
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
      case "IMAGE" ->
          Stream.of(
              new AttachBlock.Gallery(each(block, kind).stream().map(Blocks::image).toList()));
      case "FILE" ->
          Stream.of(new AttachBlock.Files(each(block, kind).stream().map(Blocks::file).toList()));
      case "DELIMITER" -> Stream.of(delimiter(block.child(kind)));
      default -> throw new AssertionError("no block is a " + kind);
    };
  }

  private static List<Values> each(Values block, String kind) {
    return block.raw(kind) instanceof List<?> ? block.children(kind) : List.of(block.child(kind));
  }

  private static AttachBlock link(Values json) {
    return new AttachBlock.Link(
        json.text("LINK"),
        json.nullable("NAME"),
        json.nullable("DESC"),
        json.nullable("HTML"),
        json.nullable("PREVIEW"),
        json.number("WIDTH", 0),
        json.number("HEIGHT", 0),
        subject(json));
  }

  private static AttachBlock person(Values json) {
    return new AttachBlock.Person(
        json.text("NAME"),
        subject(json),
        json.nullable("AVATAR"),
        json.nullable("LINK"),
        json.optional("AVATAR_TYPE").map(AttachBlock.AvatarType::valueOf).orElse(null));
  }

  private static @Nullable Subject subject(Values json) {
    if (json.has("USER_ID")) {
      return new Subject.Person(json.user("USER_ID"));
    }
    if (json.has("CHAT_ID")) {
      return new Subject.Chat(json.chat("CHAT_ID"));
    }
    if (json.has("BOT_ID")) {
      return new Subject.Bot(json.bot());
    }
    return json.optional("NETWORK_ID").map(Subject.Network::new).orElse(null);
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
        json.nullable("COLOR"),
        json.number("WIDTH", 0),
        json.number("HEIGHT", 0),
        subject(json),
        Display.valueOf(json.text("DISPLAY")));
  }

  private static AttachBlock.Image image(Values json) {
    return new AttachBlock.Image(
        json.text("LINK"),
        json.nullable("NAME"),
        json.nullable("PREVIEW"),
        json.number("WIDTH", 0),
        json.number("HEIGHT", 0));
  }

  private static AttachBlock.File file(Values json) {
    return new AttachBlock.File(json.text("LINK"), json.nullable("NAME"), json.number("SIZE", 0));
  }

  private static AttachBlock delimiter(Values json) {
    return new AttachBlock.Delimiter(json.number("SIZE", 0), json.nullable("COLOR"));
  }
}
