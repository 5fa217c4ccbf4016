package io.imbot4j.wire;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.ColorToken;
import io.imbot4j.domain.message.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes attached blocks, whose keys are in upper case in both generations. */
final class Attachments {
  private Attachments() {}

  static Map<String, @Nullable Object> of(Attach attach) {
    return new Fields()
        .putIf(attach.id() > 0, "ID", attach.id())
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
    if (block instanceof AttachBlock.Gallery gallery) {
      return Map.of("IMAGE", gallery.images().stream().map(image -> image(image).map()).toList());
    }
    if (block instanceof AttachBlock.File file) {
      return Map.of("FILE", file(file).map());
    }
    if (block instanceof AttachBlock.Files files) {
      return Map.of("FILE", files.files().stream().map(file -> file(file).map()).toList());
    }
    return Map.of("DELIMITER", delimiter((AttachBlock.Delimiter) block).map());
  }

  private static Fields link(AttachBlock.Link link) {
    return new Fields()
        .put("LINK", link.address())
        .put("NAME", link.name())
        .put("DESC", link.description())
        .put("HTML", link.html())
        .put("PREVIEW", link.preview())
        .putIf(link.width() > 0, "WIDTH", link.width())
        .putIf(link.height() > 0, "HEIGHT", link.height())
        .putAll(subject(link.subject()));
  }

  private static Fields person(AttachBlock.Person person) {
    return new Fields()
        .put("NAME", person.name())
        .putAll(subject(person.subject()))
        .put("AVATAR", person.avatar())
        .put("AVATAR_TYPE", person.plain() == null ? null : person.plain().name())
        .put("LINK", person.link());
  }

  private static Fields subject(@Nullable Subject subject) {
    Fields fields = new Fields();
    if (subject instanceof Subject.Person person) {
      fields.put("USER_ID", person.id().value());
    } else if (subject instanceof Subject.Chat chat) {
      fields.put("CHAT_ID", chat.id().value());
    } else if (subject instanceof Subject.Bot bot) {
      fields.put("BOT_ID", bot.id().value());
    } else if (subject instanceof Subject.Network network) {
      fields.put("NETWORK_ID", network.id());
    }
    return fields;
  }

  private static List<Map<String, @Nullable Object>> grid(AttachBlock.Grid grid) {
    return grid.cells().stream().map(cell -> cell(cell, grid.display())).toList();
  }

  private static Map<String, @Nullable Object> cell(
      AttachBlock.Cell cell, AttachBlock.Display display) {
    Text value = cell.value();
    return new Fields()
        .put("DISPLAY", (cell.display() == null ? display : cell.display()).name())
        .putIf(!cell.name().isEmpty(), "NAME", cell.name())
        .put("VALUE", value == null ? null : value.bb())
        .put("LINK", cell.link())
        .put("COLOR_TOKEN", code(cell.token()))
        .put("COLOR", cell.color())
        .putIf(cell.width() > 0, "WIDTH", cell.width())
        .putIf(cell.height() > 0, "HEIGHT", cell.height())
        .putAll(subject(cell.subject()))
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

  private static Fields file(AttachBlock.File file) {
    return new Fields()
        .put("LINK", file.address())
        .put("NAME", file.name())
        .putIf(file.bytes() > 0, "SIZE", file.bytes());
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
