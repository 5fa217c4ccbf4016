package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldChatsTest {
  private static final String NO_MEMBER = "You don't have access or user isn't member in chat";

  private final TestPortal portal = new TestPortal();
  private final int bot = portal.old("butler");
  private final int own = added("TITLE", "Hall", "COLOR", "MINT", "USERS", List.of(2));
  private final int guest = portal.world.as(1).createChat("Garden", List.of(2, bot), false);
  private final int foreign = portal.world.as(1).createChat("Attic", List.of(2), false);

  static Stream<String> methods() {
    return Stream.of(
        "imbot.chat.updateTitle",
        "imbot.chat.updateColor",
        "imbot.chat.updateAvatar",
        "imbot.chat.setOwner",
        "imbot.chat.setManager",
        "imbot.chat.leave",
        "imbot.chat.user.delete");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_bot_shows_who_it_is_and_names_a_chat(String method) {
    assertRefused(
        portal.call(method), 403, "ACCESS_DENIED", "Access denied! Client ID not specified");
    assertRefused(portal.asOld(404, method), 400, "BOT_ID_ERROR", "Bot not found");
    assertRefused(
        portal.call(method, "BOT_ID", bot, "CLIENT_ID", "other"),
        400,
        "APP_ID_ERROR",
        "Bot was installed by another rest application");
    RestAnswer nowhere = call(method, "TITLE", "x", "USER_ID", 2);
    assertRefused(nowhere, 400, "CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  @Nested
  class Title {
    @Test
    void is_changed() {
      assertThat(title(own, "Ballroom").result()).isEqualTo(true);
      assertThat(at(dialog(), "name")).isEqualTo("Ballroom");
    }

    @Test
    void needs_words_and_a_chat_that_can_be_renamed() {
      assertRefused(title(own, " "), 400, "TITLE_EMPTY", "Title can't be empty");
      assertRefused(title(foreign, "Mine"), 400, "ACCESS_ERROR", "Action unavailable");
      assertRefused(title(workgroup(), "Mine"), 400, "ACCESS_ERROR", "This chat cannot be renamed");
    }

    private RestAnswer title(int chat, String title) {
      return call("imbot.chat.updateTitle", "CHAT_ID", chat, "TITLE", title);
    }
  }

  @Nested
  class Colour {
    @Test
    void is_changed_to_another_one_of_the_palette() {
      assertThat(color(own, "PINK").result()).isEqualTo(true);
      assertThat(at(dialog(), "color")).isEqualTo("#f76187");
    }

    @Test
    void needs_a_change() {
      String text = "This color currently set or chat isn't exists";
      assertRefused(color(own, "MINT"), 400, "WRONG_REQUEST", text);
      assertRefused(color(404, "PINK"), 400, "WRONG_REQUEST", text);
      assertRefused(color(own, "PLAID"), 400, "WRONG_COLOR", "This color currently unavailable");
      assertRefused(color(foreign, "PINK"), 403, "ACCESS_ERROR", "Action unavailable");
    }

    private RestAnswer color(int chat, String color) {
      return call("imbot.chat.updateColor", "CHAT_ID", chat, "COLOR", color);
    }
  }

  @Nested
  class Avatar {
    @Test
    void is_hung() {
      assertThat(avatar(own, TestPictures.png(5000, 5000)).result()).isEqualTo(true);
      assertThat((String) at(dialog(), "avatar")).startsWith("http://portal.test/upload/");
    }

    @Test
    void needs_a_picture_and_a_chat_for_it() {
      String fine = TestPictures.png(8, 8);
      assertRefused(avatar(own, "c291cA=="), 400, "AVATAR_ERROR", "Avatar incorrect type");
      assertRefused(
          avatar(own, TestPictures.png(5001, 8)),
          400,
          "AVATAR_ERROR",
          "Avatar incorrect size (max 5000x5000)");
      assertRefused(avatar(404, fine), 400, "WRONG_REQUEST", "Chat isn't exists");
      assertRefused(avatar(foreign, fine), 403, "ACCESS_DENIED", "Access denied");
      assertRefused(
          avatar(workgroup(), fine),
          403,
          "ACCESS_ERROR",
          "The avatar of this chat cannot be changed");
      assertRefused(avatar(privateDialog(), fine), 403, "ACCESS_ERROR", "Action unavailable");
    }

    private RestAnswer avatar(int chat, String base64) {
      return call("imbot.chat.updateAvatar", "CHAT_ID", chat, "AVATAR", base64);
    }
  }

  @Nested
  class Owner {
    @Test
    void hands_the_chat_over() {
      assertThat(setOwner(own, 2).result()).isEqualTo(true);
      assertThat(owner(own)).isEqualTo(2);
    }

    @Test
    void is_the_bot_and_then_a_member() {
      String text = "Change owner can only owner and user must be member in chat";
      assertRefused(setOwner(own, 0), 400, "USER_ID_EMPTY", "User ID can't be empty");
      assertRefused(setOwner(own, 3), 400, "WRONG_REQUEST", text);
      assertRefused(setOwner(guest, 2), 400, "WRONG_REQUEST", text);
      assertRefused(setOwner(404, 2), 400, "WRONG_REQUEST", text);
      assertRefused(setOwner(privateDialog(), 2), 403, "ACCESS_ERROR", "Action unavailable");
    }

    private RestAnswer setOwner(int chat, int user) {
      return call("imbot.chat.setOwner", "CHAT_ID", chat, "USER_ID", user);
    }
  }

  @Nested
  class Manager {
    @Test
    void is_made_and_unmade() {
      join();
      assertThat(setManager(own, 1).result()).isEqualTo(true);
      assertThat(at(dialog(), "manager_list")).isEqualTo(List.of(bot, 1));
      assertThat(setManager(own, 1, "IS_MANAGER", "N").result()).isEqualTo(true);
      assertThat(at(dialog(), "manager_list")).isEqualTo(List.of(bot));
    }

    @Test
    void is_a_member_and_made_by_the_owner() {
      String text = "Change manager can only owner and user must be member in chat";
      assertRefused(setManager(own, 0), 400, "USER_ID_EMPTY", "User ID can't be empty");
      assertRefused(setManager(own, 3), 400, "WRONG_REQUEST", text);
      assertRefused(setManager(guest, 2), 400, "WRONG_REQUEST", text);
      assertRefused(setManager(404, 2), 400, "WRONG_REQUEST", text);
    }

    private RestAnswer setManager(int chat, int user, Object... more) {
      Stream<Object> named = Stream.of("CHAT_ID", chat, "USER_ID", user);
      return call("imbot.chat.setManager", Stream.concat(named, Stream.of(more)).toArray());
    }
  }

  @Nested
  class Leave {
    @Test
    void takes_the_bot_out_and_leaves_its_own_chat_to_somebody() {
      assertThat(leave(guest).result()).isEqualTo(true);
      assertThat(members(guest)).doesNotContain(bot);
      assertThat(leave(own).result()).isEqualTo(true);
      assertThat(owner(own)).isEqualTo(2);
    }

    @Test
    void is_for_groups_the_bot_is_in_and_may_leave() {
      assertRefused(leave(foreign), 400, "WRONG_REQUEST", NO_MEMBER);
      assertRefused(leave(404), 403, "ACCESS_ERROR", "Action unavailable");
      assertRefused(leave(privateDialog()), 403, "ACCESS_ERROR", "Action unavailable");
      assertRefused(
          leave(workgroup()), 403, "ACCESS_ERROR", "It is forbidden to delete users of this chat");
      int deal = added("TITLE", "Deal", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|7");
      assertRefused(leave(deal), 403, "ACCESS_ERROR", "LEAVE_OWNER_FORBIDDEN");
    }

    private RestAnswer leave(int chat) {
      return call("imbot.chat.leave", "CHAT_ID", chat);
    }
  }

  @Nested
  class User_delete {
    @Test
    void puts_somebody_out() {
      assertThat(delete(own, 2).result()).isEqualTo(true);
      assertThat(members(own)).containsExactly(bot);
    }

    @Test
    void is_for_who_runs_the_chat() {
      assertRefused(delete(own, 0), 400, "USER_ID_EMPTY", "User ID can't be empty");
      assertRefused(delete(own, 3), 400, "WRONG_REQUEST", NO_MEMBER);
      assertRefused(delete(guest, 2), 400, "WRONG_REQUEST", NO_MEMBER);
      assertRefused(delete(404, 2), 403, "ACCESS_ERROR", "Action unavailable");
      assertRefused(
          delete(workgroup(), 2),
          403,
          "ACCESS_ERROR",
          "It is forbidden to delete users of this chat");
    }

    @Test
    void spares_the_owner() {
      int deputy = portal.old("deputy");
      call("imbot.chat.user.add", "CHAT_ID", own, "USERS", List.of(deputy));
      call("imbot.chat.setManager", "CHAT_ID", own, "USER_ID", deputy);
      RestAnswer answer =
          portal.asOld(deputy, "imbot.chat.user.delete", "CHAT_ID", own, "USER_ID", bot);
      assertRefused(answer, 403, "ACCESS_ERROR", "LEAVE_OWNER_FORBIDDEN");
    }

    private RestAnswer delete(int chat, int user) {
      return call("imbot.chat.user.delete", "CHAT_ID", chat, "USER_ID", user);
    }
  }

  @Nested
  class Dialog {
    @Test
    void is_shown_as_the_calling_user_sees_it() {
      join();
      assertThat(at(dialog(), "dialog_id")).isEqualTo("chat" + own);
      assertThat(at(dialog(), "role")).isEqualTo("member");
      assertThat(at(dialog(), "text_field_enabled")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hall"})
    void is_named(String dialog) {
      assertRefused(
          portal.call("imbot.dialog.get", "DIALOG_ID", dialog),
          400,
          "DIALOG_ID_EMPTY",
          "Dialog ID can't be empty");
    }

    @Test
    void is_open_to_its_members() {
      assertRefused(
          portal.call("imbot.dialog.get", "DIALOG_ID", "chat" + own),
          403,
          "ACCESS_ERROR",
          "You do not have access to the specified dialog");
    }
  }

  private void join() {
    call("imbot.chat.user.add", "CHAT_ID", own, "USERS", List.of(1));
  }

  /** The bot's own chat, seen by Ann, who is brought in for it. */
  private Object dialog() {
    join();
    return at(portal.call("imbot.dialog.get", "DIALOG_ID", "chat" + own).result());
  }

  private int workgroup() {
    return added(
        "TITLE", "Crew", "ENTITY_TYPE", "SONET_GROUP", "ENTITY_ID", "9", "USERS", List.of(2));
  }

  private int privateDialog() {
    portal.world.as(1).say("" + bot, "hello");
    return portal.world.snapshot().chats().stream()
        .filter(chat -> chat.type().equals("private"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private int owner(int chat) {
    return entry(chat).owner();
  }

  private List<Integer> members(int chat) {
    return entry(chat).users();
  }

  private Snapshot.ChatEntry entry(int chat) {
    return portal.world.snapshot().chats().stream()
        .filter(entry -> entry.id() == chat)
        .findFirst()
        .orElseThrow();
  }

  private int added(Object... params) {
    return (int) at(call("imbot.chat.add", params).result());
  }

  private RestAnswer call(String method, Object... params) {
    return portal.asOld(bot, method, params);
  }
}
