package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static io.imbot4j.world.TestPortal.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImDialogsTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague ann = new Colleague(portal, 1);
  private final int chat = ann.number("im.chat.add", "USERS", List.of(2, 3), "TITLE", "Team");
  private final String dialog = "chat" + chat;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im.dialog.get",
        "im.dialog.messages.get",
        "im.dialog.read",
        "im.dialog.users.list",
        "im.dialog.writing"
      })
  void a_dialog_has_to_be_named(String method) {
    assertRefused(ann.call(method), 400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
    assertThat(ann.call(method, "DIALOG_ID", "room5").error()).isEqualTo("DIALOG_ID_EMPTY");
  }

  @Nested
  class Get {
    @Test
    void tells_of_a_group_in_the_old_spelling() {
      RestAnswer answer = ann.call("im.dialog.get", "DIALOG_ID", dialog);
      assertThat(keys(answer.result()))
          .isEqualTo(
              words(
                  ("id parent_chat_id parent_message_id name description owner extranet avatar color"
                      + " type counter user_counter message_count unread_id restrictions"
                      + " last_message_id last_id marked_id disk_folder_id entity_type entity_id"
                      + " entity_data_1 entity_data_2 entity_data_3 mute_list date_create"
                      + " message_type public role entity_link text_field_enabled background_id"
                      + " permissions is_new readed_list manager_list last_message_views dialog_id")));
      assertThat(at(answer.result(), "name")).isEqualTo("Team");
      assertThat(at(answer.result(), "role")).isEqualTo("owner");
      assertThat(at(answer.result(), "message_type")).isEqualTo("C");
      assertThat(keys(answer.result(), "readed_list", 0))
          .isEqualTo(Set.of("user_id", "user_name", "message_id", "date"));
    }

    @Test
    void names_a_private_dialog_after_the_other_one() {
      RestAnswer answer = ann.call("im.dialog.get", "DIALOG_ID", "2");
      assertThat(at(answer.result(), "name")).isEqualTo("Bob Stone");
      assertThat(at(answer.result(), "type")).isEqualTo("private");
      assertThat(at(answer.result(), "dialog_id")).isEqualTo("2");
    }

    @Test
    void links_a_deal_and_takes_its_type_from_it() {
      int deal = ann.number("im.chat.add", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|1663");
      RestAnswer answer = ann.call("im.dialog.get", "DIALOG_ID", "chat" + deal);
      assertThat(at(answer.result(), "type")).isEqualTo("crm");
      assertThat(at(answer.result(), "entity_link"))
          .isEqualTo(fields("type", "DEAL", "url", "/crm/deal/details/1663/", "id", "DEAL|1663"));
      assertThat(at(answer.result(), "restrictions", "rename")).isEqualTo(false);
    }

    @Test
    void finds_the_chat_of_a_workgroup() {
      int group = ann.number("im.chat.add", "ENTITY_TYPE", "SONET_GROUP", "ENTITY_ID", "17");
      RestAnswer answer = ann.call("im.dialog.get", "DIALOG_ID", "sg17");
      assertThat(at(answer.result(), "id")).isEqualTo(group);
      assertThat(at(answer.result(), "type")).isEqualTo("sonetGroup");
    }

    @Test
    void is_refused_to_others() {
      int others = portal.world.as(2).createChat("Others", List.of(3), false);
      assertRefused(
          ann.call("im.dialog.get", "DIALOG_ID", "chat" + others),
          403,
          "ACCESS_ERROR",
          "You do not have access to the specified dialog");
    }
  }

  @Nested
  class ListUsers {
    @Test
    void comes_in_pages_with_their_place_beside_them() {
      RestAnswer first = ann.call("im.dialog.users.list", "DIALOG_ID", dialog, "LIMIT", 2);
      assertThat(ids(first)).containsExactly(1, 2);
      assertThat(first.body()).containsEntry("total", 3).containsEntry("next", 2);
      RestAnswer last =
          ann.call("im.dialog.users.list", "DIALOG_ID", dialog, "LIMIT", 2, "OFFSET", 2);
      assertThat(ids(last)).containsExactly(3);
      assertThat(last.body()).doesNotContainKey("next");
      assertThat(ids(ann.call("im.dialog.users.list", "DIALOG_ID", dialog, "LAST_ID", 1)))
          .containsExactly(2, 3);
    }

    @Test
    void tells_its_place_within_a_batch_too() {
      RestAnswer answer =
          ann.call(
              "batch",
              "cmd",
              Map.of("people", "im.dialog.users.list?DIALOG_ID=" + dialog + "&LIMIT=1"));
      assertThat(at(answer.result(), "result_total", "people")).isEqualTo(3);
      assertThat(at(answer.result(), "result_next", "people")).isEqualTo(1);
    }

    @Test
    void leaves_bots_out_when_asked() {
      int bot = portal.fetching("office");
      ann.call("im.chat.user.add", "CHAT_ID", chat, "USERS", List.of(bot));
      assertThat(ids(ann.call("im.dialog.users.list", "DIALOG_ID", dialog))).contains(bot);
      assertThat(ids(ann.call("im.dialog.users.list", "DIALOG_ID", dialog, "SKIP_EXTERNAL", "Y")))
          .doesNotContain(bot);
      assertThat(
              ids(
                  ann.call(
                      "im.dialog.users.list",
                      "DIALOG_ID",
                      dialog,
                      "SKIP_EXTERNAL",
                      "Y",
                      "SKIP_EXTERNAL_EXCEPT_TYPES",
                      "email, bot")))
          .contains(bot);
    }

    @Test
    void is_refused_to_others() {
      int others = portal.world.as(2).createChat("Others", List.of(3), false);
      assertRefused(
          ann.call("im.dialog.users.list", "DIALOG_ID", "chat" + others),
          403,
          "ACCESS_ERROR",
          "You do not have access to the specified dialog");
    }

    private List<Object> ids(RestAnswer answer) {
      return maps(at(answer.result())).stream().map(user -> at(user, "id")).toList();
    }
  }

  @Nested
  class Read {
    private final int first = portal.world.as(2).say(dialog, "one");
    private final int second = portal.world.as(2).say(dialog, "two");

    @Test
    void up_to_a_message_or_to_the_end() {
      assertThat(ann.call("im.dialog.read", "DIALOG_ID", dialog, "MESSAGE_ID", first).result())
          .isEqualTo(fields("dialogId", dialog, "chatId", chat, "lastId", first, "counter", 1));
      assertThat(ann.call("im.dialog.read", "DIALOG_ID", dialog).result())
          .isEqualTo(fields("dialogId", dialog, "chatId", chat, "lastId", second, "counter", 0));
    }

    @Test
    void of_a_closed_dialog_is_false() {
      assertThat(ann.call("im.dialog.read", "DIALOG_ID", "chat404").result()).isEqualTo(false);
    }

    @Test
    void of_all_dialogs_leaves_none_unread() {
      assertThat(ann.call("im.dialog.read.all").result()).isEqualTo(true);
      assertThat(counter()).isEqualTo(0);
    }

    @Test
    void is_taken_back_from_a_message_on() {
      ann.call("im.dialog.read.all");
      assertThat(ann.call("im.dialog.unread", "DIALOG_ID", dialog, "MESSAGE_ID", second).result())
          .isEqualTo(true);
      assertThat(counter()).isEqualTo(1);
      assertRefused(
          ann.call("im.dialog.unread", "DIALOG_ID", dialog),
          400,
          "MESSAGE_ID_ERROR",
          "Message ID can't be empty");
      assertThat(ann.call("im.dialog.unread", "MESSAGE_ID", second).error())
          .isEqualTo("DIALOG_ID_EMPTY");
    }

    private Object counter() {
      return at(ann.call("im.dialog.get", "DIALOG_ID", dialog).result(), "counter");
    }
  }

  @Test
  void writing_is_seen_by_the_others_and_refused_outside() {
    assertThat(ann.call("im.dialog.writing", "DIALOG_ID", dialog).result()).isEqualTo(true);
    assertThat(portal.world.as(2).dialogs().get(0).typing())
        .extracting(DialogView.Typing::id)
        .containsExactly(1);
    assertRefused(
        ann.call("im.dialog.writing", "DIALOG_ID", "chat404"),
        403,
        "ACCESS_ERROR",
        "Action unavailable");
  }
}
