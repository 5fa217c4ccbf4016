package io.imbot4j.wire;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.ColorToken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes attached blocks, whose keys are in upper case in both generations. */
final class Attachments {
  private Attachments() {}

  static Map<String, @Nullable Object> of(Attach attach) {
    return new Fields()
        .put("COLOR_TOKEN", code(attach.token()))
        .put("COLOR", attach.color())
        .put("BLOCKS", attach.blocks().stream().map(Attachments::block).toList())
        .map();
  }

  /** A map of just one key: the platform drops a block with two. */
  private static Map<String, Object> block(AttachBlock block) {
    if (block instanceof AttachBlock.Message message) {
      return Map.of("MESSAGE", message.text().bb());
    }
    if (block instanceof AttachBlock.Link link) {
      return Map.of("LINK", link(link).map());
    }
    if (block instanceof AttachBlock.Person person) {
      return Map.of("USER", person(person).map());
    }
    if (block instanceof AttachBlock.Grid grid) {
      return Map.of("GRID", grid(grid));
    }
    if (block instanceof AttachBlock.Image image) {
      return Map.of("IMAGE", image(image).map());
    }
    if (block instanceof AttachBlock.File file) {
      Fields fields = new Fields().put("LINK", file.address()).put("NAME", file.name());
      return Map.of("FILE", fields.putIf(file.bytes() > 0, "SIZE", file.bytes()).map());
    }
    return Map.of("DELIMITER", delimiter((AttachBlock.Delimiter) block).map());
  }

  private static Fields link(AttachBlock.Link link) {
    return new Fields()
        .put("LINK", link.address())
        .put("NAME", link.name())
        .put("DESC", link.description())
        .put("PREVIEW", link.preview());
  }

  private static Fields person(AttachBlock.Person person) {
    return new Fields()
        .put("NAME", person.name())
        .put("USER_ID", person.id() == null ? null : person.id().value())
        .put("AVATAR", person.avatar())
        .put("LINK", person.link());
  }

  private static List<Map<String, @Nullable Object>> grid(AttachBlock.Grid grid) {
    return grid.cells().stream().map(cell -> cell(cell, grid.display())).toList();
  }

  private static Map<String, @Nullable Object> cell(
      AttachBlock.Cell cell, AttachBlock.Display display) {
    Text value = cell.value();
    return new Fields()
        .put("DISPLAY", display.name())
        .putIf(!cell.name().isEmpty(), "NAME", cell.name())
        .put("VALUE", value == null ? null : value.bb())
        .put("LINK", cell.link())
        .put("COLOR_TOKEN", code(cell.token()))
        .putIf(cell.width() > 0, "WIDTH", cell.width())
        .map();
  }

  private static Fields image(AttachBlock.Image image) {
    return new Fields()
        .put("LINK", image.address())
        .put("NAME", image.name())
        .put("PREVIEW", image.preview())
        .putIf(image.width() > 0, "WIDTH", image.width())
        .putIf(image.height() > 0, "HEIGHT", image.height());
  }

  private static Fields delimiter(AttachBlock.Delimiter delimiter) {
    return new Fields()
        .putIf(delimiter.width() > 0, "SIZE", delimiter.width())
        .put("COLOR", delimiter.color());
  }

  private static @Nullable String code(@Nullable ColorToken token) {
    return token == null ? null : token.code();
  }
}
