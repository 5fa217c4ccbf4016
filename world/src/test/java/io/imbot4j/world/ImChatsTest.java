package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImChatsTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague ann = new Colleague(portal, 1);
  private final Colleague bob = new Colleague(portal, 2);
  private final int chat = ann.number("im.chat.add", "USERS", List.of(2), "COLOR", "RED");
  private final int others = portal.world.as(2).createChat("Others", List.of(3), false);
  private final int deal =
      ann.number("im.chat.add", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|7", "USERS", List.of(2));
  private final int project =
      ann.number("im.chat.add", "ENTITY_TYPE", "SONET_GROUP", "ENTITY_ID", "17");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im.chat.leave",
        "im.chat.mute",
        "im.chat.setOwner",
        "im.chat.updateAvatar",
        "im.chat.updateColor",
        "im.chat.updateTitle",
        "im.chat.user.delete",
        "im.chat.user.list"
      })
  void a_chat_is_named_by_its_bare_number(String method) {
    assertRefused(ann.call(method), 400, "CHAT_ID_EMPTY", "Chat ID can't be empty");
    assertRefused(
        ann.call(method, "CHAT_ID", "chat" + chat), 400, "CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"im.chat.setOwner", "im.chat.updateColor", "im.chat.updateTitle"})
  void a_private_dialog_is_no_chat(String method) {
    assertRefused(
        ann.call(method, "DIALOG_ID", "2"), 400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
  }

  @Nested
  class Leave {
    @Test
    void takes_the_caller_out_and_leaves_the_chat_to_someone() {
      assertThat(ann.call("im.chat.leave", "CHAT_ID", chat).result()).isEqualTo(true);
      assertThat(bob.call("im.chat.user.list", "CHAT_ID", chat).result()).isEqualTo(List.of(2));
      assertThat(at(bob.call("im.dialog.get", "DIALOG_ID", "chat" + chat).result(), "owner"))
          .isEqualTo(2);
    }

    @Test
    void is_refused_where_one_is_not_and_where_one_has_to_stay() {
      assertRefused(
          ann.call("im.chat.leave", "CHAT_ID", 404), 403, "ACCESS_ERROR", "Action unavailable");
      assertRefused(
          ann.call("im.chat.leave", "CHAT_ID", others),
          403,
          "ACCESS_DENIED_KICK",
          "Access denied to kick user from chat");
      assertRefused(
          ann.call("im.chat.leave", "CHAT_ID", project),
          403,
          "ACCESS_ERROR",
          "It is forbidden to delete users of this chat");
      assertThat(ann.call("im.chat.leave", "CHAT_ID", deal).error())
          .isEqualTo("ACCESS_DENIED_KICK");
      assertThat(bob.call("im.chat.leave", "CHAT_ID", deal).result()).isEqualTo(true);
    }
  }

  @Nested
  class Mute {
    @Test
    void is_told_by_the_dialog_until_it_is_taken_back() {
      assertThat(ann.call("im.chat.mute", "CHAT_ID", chat).result()).isEqualTo(true);
      assertThat(muted()).isEqualTo(List.of(1));
      ann.call("im.chat.mute", "DIALOG_ID", "chat" + chat, "MUTE", "N");
      assertThat(muted()).isEqualTo(List.of());
    }

    @Test
    void is_refused_without_a_dialog_one_is_in() {
      assertRefused(
          ann.call("im.chat.mute", "DIALOG_ID", "chat"),
          400,
          "DIALOG_ID_EMPTY",
          "Dialog ID can't be empty");
      assertRefused(
          ann.call("im.chat.mute", "CHAT_ID", others),
          403,
          "ACCESS_ERROR",
          "This chat cannot be muted");
    }

    private Object muted() {
      return at(ann.call("im.dialog.get", "DIALOG_ID", "chat" + chat).result(), "mute_list");
    }
  }

  @Nested
  class SetOwner {
    @Test
    void gives_the_chat_to_a_member() {
      assertThat(ann.call("im.chat.setOwner", "DIALOG_ID", "chat" + chat, "USER_ID", 2).result())
          .isEqualTo(true);
      assertThat(ann.call("im.chat.setOwner", "CHAT_ID", chat, "USER_ID", 2).error())
          .isEqualTo("WRONG_REQUEST");
    }

    @Test
    void is_refused_to_everyone_else() {
      assertRefused(
          ann.call("im.chat.setOwner", "CHAT_ID", chat),
          400,
          "USER_ID_EMPTY",
          "User ID can't be empty");
      assertRefused(
          ann.call("im.chat.setOwner", "CHAT_ID", 404, "USER_ID", 2),
          403,
          "ACCESS_ERROR",
          "Action unavailable");
      assertRefused(
          ann.call("im.chat.setOwner", "CHAT_ID", chat, "USER_ID", 3),
          400,
          "WRONG_REQUEST",
          "Change owner can only owner and user must be member in chat");
    }
  }

  @Nested
  class UpdateTitle {
    @Test
    void renames() {
      assertThat(ann.call("im.chat.updateTitle", "CHAT_ID", chat, "TITLE", " Team ").result())
          .isEqualTo(true);
      assertThat(at(ann.call("im.dialog.get", "DIALOG_ID", "chat" + chat).result(), "name"))
          .isEqualTo("Team");
    }

    @Test
    void is_refused_without_a_title_and_where_the_name_is_given() {
      assertRefused(
          ann.call("im.chat.updateTitle", "CHAT_ID", chat, "TITLE", " "),
          400,
          "TITLE_EMPTY",
          "Title can't be empty");
      assertRefused(
          ann.call("im.chat.updateTitle", "CHAT_ID", others, "TITLE", "x"),
          403,
          "ACCESS_ERROR",
          "Action unavailable");
      assertRefused(
          ann.call("im.chat.updateTitle", "CHAT_ID", deal, "TITLE", "x"),
          403,
          "ACCESS_ERROR",
          "This chat cannot be renamed");
    }
  }

  @Nested
  class UpdateColor {
    @Test
    void paints() {
      assertThat(ann.call("im.chat.updateColor", "CHAT_ID", chat, "COLOR", "PINK").result())
          .isEqualTo(true);
      assertThat(at(ann.call("im.dialog.get", "DIALOG_ID", "chat" + chat).result(), "color"))
          .isEqualTo("#f76187");
    }

    @Test
    void is_refused_for_a_colour_that_is_there_or_nowhere() {
      assertRefused(
          ann.call("im.chat.updateColor", "CHAT_ID", chat, "COLOR", "BEIGE"),
          400,
          "WRONG_COLOR",
          "This color currently unavailable");
      String same = "This color currently set or chat isn't exists";
      assertRefused(
          ann.call("im.chat.updateColor", "CHAT_ID", chat, "COLOR", "RED"),
          400,
          "WRONG_REQUEST",
          same);
      assertRefused(
          ann.call("im.chat.updateColor", "CHAT_ID", 404, "COLOR", "RED"),
          400,
          "WRONG_REQUEST",
          same);
      assertRefused(
          ann.call("im.chat.updateColor", "CHAT_ID", others, "COLOR", "RED"),
          403,
          "ACCESS_ERROR",
          "Action unavailable");
    }
  }

  @Nested
  class UpdateAvatar {
    @Test
    void hangs_a_picture_over_the_chat() {
      assertThat(avatar(chat, TestPictures.png(10, 10)).result()).isEqualTo(true);
      assertThat(at(ann.call("im.dialog.get", "DIALOG_ID", "chat" + chat).result(), "avatar"))
          .asString()
          .startsWith("http://portal.test/");
    }

    @Test
    void is_refused_for_what_is_no_picture_or_too_large_a_one() {
      assertRefused(avatar(chat, "eA=="), 400, "AVATAR_ERROR", "Avatar incorrect type");
      assertRefused(
          avatar(chat, TestPictures.png(5001, 10)),
          400,
          "AVATAR_ERROR",
          "Avatar incorrect size (max 5000x5000)");
    }

    @Test
    void is_refused_where_the_picture_is_not_the_users_to_change() {
      String picture = TestPictures.png(10, 10);
      assertRefused(avatar(404, picture), 400, "WRONG_REQUEST", "Chat isn't exists");
      assertRefused(avatar(others, picture), 400, "ACCESS_DENIED", "Access denied");
      assertRefused(
          avatar(deal, picture), 400, "ACCESS_ERROR", "The avatar of this chat cannot be changed");
    }

    private RestAnswer avatar(int id, String picture) {
      return ann.call("im.chat.updateAvatar", "CHAT_ID", id, "AVATAR", picture);
    }
  }

  @Nested
  class DeleteUser {
    @Test
    void puts_a_member_out() {
      assertThat(ann.call("im.chat.user.delete", "CHAT_ID", chat, "USER_ID", 2).result())
          .isEqualTo(true);
      assertThat(ann.call("im.chat.user.list", "CHAT_ID", chat).result()).isEqualTo(List.of(1));
    }

    @Test
    void is_refused_to_those_who_do_not_run_the_chat() {
      assertRefused(
          ann.call("im.chat.user.delete", "CHAT_ID", chat),
          400,
          "USER_ID_EMPTY",
          "User ID can't be empty");
      assertRefused(
          ann.call("im.chat.user.delete", "CHAT_ID", chat, "USER_ID", 3),
          400,
          "USER_NOT_FOUND",
          "The specified user is not in the chat");
      assertRefused(
          bob.call("im.chat.user.delete", "CHAT_ID", chat, "USER_ID", 1),
          403,
          "ACCESS_DENIED_KICK",
          "Insufficient rights to exclude participants from the chat");
      assertRefused(
          ann.call("im.chat.user.delete", "CHAT_ID", project, "USER_ID", 1),
          403,
          "ACCESS_ERROR",
          "It is forbidden to delete users of this chat");
    }
  }

  @Test
  void the_members_are_told_to_members_only() {
    assertThat(ann.call("im.chat.user.list", "CHAT_ID", chat).result()).isEqualTo(List.of(1, 2));
    assertRefused(
        ann.call("im.chat.user.list", "CHAT_ID", others),
        403,
        "ACCESS_ERROR",
        "Action unavailable");
  }

  @Test
  void nobody_is_brought_into_the_chat_of_a_workgroup() {
    assertRefused(
        ann.call("im.chat.user.add", "CHAT_ID", project, "USERS", List.of(2)),
        403,
        "ACCESS_ERROR",
        "It is forbidden to add users to this chat");
  }
}
