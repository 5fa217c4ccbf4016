package io.imbot4j.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.chat.Chat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal says reaches a bot, whichever way it comes and whatever it is. */
class NothingLostTest {
  private static final PortalId PORTAL = new PortalId("canteen");

  /** Leaves that may change without the event changing. */
  private static final Pattern EXEMPT =
      Pattern.compile(
          String.join(
              "|",
              // Blocks of tokens and what belongs to them.
              "(.*\\.)?(auth|AUTH)\\..*",
              "(BOT|COMMAND)\\.[0-9]+\\.[a-z_]+",
              // Links to files, which speak for whoever they were made for.
              ".*\\.url(Download|Machine|Show|Preview)",
              // Said twice: in the message or chat itself.
              "dialogId",
              "PARAMS\\.MESSAGE_ID",
              // What the portal made of MESSAGE_ORIGINAL.
              "PARAMS\\.MESSAGE"));

  @Nested
  class Events {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "v2-message",
          "v2-message-of-a-guest",
          "v2-edit",
          "v2-delete",
          "v2-join",
          "v2-command",
          "v2-reaction",
          "v2-context",
          "v2-bot-deleted",
          "user-message",
          "user-edit",
          "user-delete",
          "user-join",
          "user-reaction",
          "v1-message",
          "v1-message-of-a-guest",
          "v1-edit",
          "v1-delete",
          "v1-join",
          "v1-context",
          "v1-bot-deleted",
          "v1-commands"
        })
    void are_the_same_as_json_and_as_a_form_and_lose_no_leaf(String name) {
      Tree event = Json.file("twins/" + name);
      Object read = read(event);

      assertThat(read(form(event.raw()))).isEqualTo(read);
      assertThat(read(form(withoutNull(event.raw())))).isEqualTo(read);
      assertThat(unnoticed(event)).isEmpty();
    }

    /** A key made of the whole event would notice everything, and this test nothing. */
    @Test
    void are_compared_so_that_a_lost_leaf_is_seen() {
      Tree event = Json.file("twins/v2-join");
      Object data = requireNonNull(event.get("data").raw());

      assertThat(Leaves.unnoticed(data, changed -> read(Tree.of(with(event, changed)))))
          .contains("dialogId");
      assertThat(Leaves.unnoticed(data, changed -> posted(Tree.of(with(event, changed)))))
          .as("with the key")
          .doesNotContain("dialogId");
      assertThat(unnoticed(event, changed -> List.of())).as("all lost").contains("chat.name");
    }

    private Object posted(Tree event) {
      try {
        return new EventReader().read(event, PORTAL);
      } catch (MalformedEvent refused) {
        return "refused";
      }
    }

    private List<String> unnoticed(Tree event) {
      return unnoticed(event, this::read);
    }

    private List<String> unnoticed(Tree event, Function<Tree, Object> reading) {
      List<String> unnoticed =
          Leaves.unnoticed(
              requireNonNull(event.get("data").raw()),
              data -> reading.apply(Tree.of(with(event, data))));
      unnoticed.removeIf(path -> EXEMPT.matcher(path).matches());
      return unnoticed;
    }

    private Map<String, @Nullable Object> with(Tree event, Object data) {
      Map<String, @Nullable Object> changed = new LinkedHashMap<>();
      event.map().forEach((key, value) -> changed.put(key, value.raw()));
      changed.put("data", data);
      return changed;
    }

    /** Read as a fetched one, whose key does not give a change away. */
    private Object read(Tree event) {
      Envelope posted = Envelope.posted(event, PORTAL);
      Envelope envelope = new Envelope(PORTAL, posted.name(), posted.at(), posted.data(), 1L);
      if (envelope.isOfUser()) {
        return new FollowedEvents(envelope).read();
      }
      return envelope.upperName().startsWith("ONIMBOTV2")
          ? new V2Events(envelope, bot(posted.data())).read()
          : new V1Events(envelope).read();
    }

    private BotId bot(Tree data) {
      return new BotId(data.at("bot", "id").number().orElse(0));
    }

    private Tree form(@Nullable Object tree) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      Tree.of(tree).map().forEach((key, value) -> fields.put(key, value.raw()));
      return BracketForm.parse(BracketForm.write(fields));
    }

    private @Nullable Object withoutNull(@Nullable Object tree) {
      if (tree instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put((String) key, withoutNull(value)));
        return texts;
      }
      if (tree instanceof List<?> list) {
        List<@Nullable Object> texts = new ArrayList<>();
        list.forEach(value -> texts.add(withoutNull(value)));
        return texts;
      }
      return tree == null ? "" : tree;
    }
  }

  @Nested
  class Objects {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "user-v2",
          "user-im",
          "chat-v2",
          "chat-im",
          "message-v2",
          "message-im",
          "message-twice",
          "file-v2",
          "bot-v2",
          "bot-v1",
          "command-v2"
        })
    void lose_no_leaf(String name) {
      Object object = requireNonNull(Json.file("objects/" + name).raw());

      List<String> unnoticed = Leaves.unnoticed(object, tree -> read(name, Tree.of(tree)));

      // Of two spellings of one number the camel case counts.
      unnoticed.remove(name.equals("message-twice") ? "authorId" : "");
      // The dialog is given by who reads, and the message's number by what it was asked for.
      unnoticed.removeAll(List.of("dialogId", "dialog_id"));
      if (name.startsWith("message")) {
        unnoticed.remove("id");
      }
      assertThat(unnoticed).isEmpty();
    }

    private Object read(String name, Tree tree) {
      Chat chat = Chat.at(DialogId.parse("chat90"));
      return requireNonNull(
          switch (name.substring(0, name.indexOf('-'))) {
            case "user" -> UserObject.read(tree);
            case "chat" -> ChatObject.read(tree, chat.dialog());
            case "message" -> MessageObject.read(tree, new MessageId(5505), chat, null, null);
            case "file" -> FileObject.read(tree);
            case "bot" -> BotObject.read(tree, null);
            default -> Commands.listed(tree);
          });
    }
  }
}
