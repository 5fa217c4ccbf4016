package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityBindingTest {
  @Nested
  class Ids {
    @ParameterizedTest
    @CsvSource({
      "CRM, DEAL|1663",
      "CRM, LEAD|1",
      "CRM, CONTACT|5",
      "CRM, COMPANY|6",
      "CRM, DYNAMIC_134|12",
      "LINES, livechat|1|chat7|99",
      "LIVECHAT, livechat|1",
      "TASKS, 7",
      "TASKS_TASK, 7",
      "CALENDAR, 8",
      "SONET_GROUP, 9",
      "MYAPP_ORDER, anything at all",
      "MAIL, <id@example.com>"
    })
    void fit_their_type(String type, String id) {
      assertThat(EntityBinding.of(type, id)).hasToString(type + " " + id);
    }

    @ParameterizedTest
    @CsvSource({
      "CRM, DEAL, DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>",
      "CRM, DEAL|0, DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>",
      "CRM, deal|1, DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>",
      "CRM, 1663, DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>",
      "CRM, DYNAMIC_|1, DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>",
      "LINES, livechat|1, connector|line|chat|user",
      "LIVECHAT, livechat, connector|line",
      "TASKS, seven, the task's number",
      "TASKS_TASK, 07, the task's number",
      "CALENDAR, -8, the event's number",
      "SONET_GROUP, sg9, the workgroup's number"
    })
    void that_do_not_fit_are_refused_with_an_example(String type, String id, String example) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EntityBinding.of(type, id))
          .withMessage(
              "entity id \"%s\" does not fit type %s: write %s".formatted(id, type, example));
    }

    @Test
    void have_one_to_255_characters() {
      assertThat(EntityBinding.of("MYAPP", "x".repeat(255)).id()).hasSize(255);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EntityBinding.of("MYAPP", "x".repeat(256)))
          .withMessage("entity id has 256 characters, the portal stores 255");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EntityBinding.of("MYAPP", " "))
          .withMessage("entity id is blank; a binding of type MYAPP needs the thing's id");
    }

    @Test
    void read_from_a_portal_are_kept_as_they_are() {
      assertThat(new EntityBinding(EntityType.CRM, "something new").id())
          .isEqualTo("something new");
    }
  }

  @Nested
  class Types {
    @Test
    void have_one_to_50_characters() {
      assertThat(new EntityType("X".repeat(50)).value()).hasSize(50);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EntityType("X".repeat(51)))
          .withMessage(
              "entity type \"%s\" has 51 characters, the portal stores 50"
                  .formatted("X".repeat(51)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EntityType(""))
          .withMessage("entity type is blank; leave the binding out, or name one such as CRM");
    }

    @ParameterizedTest
    @CsvSource({
      "LINES, the portal opens the chats of its open lines itself",
      "LIVECHAT, the portal opens the chats of its open lines itself",
      "SONET_GROUP, 'a workgroup has its chat already, and a second one breaks the chats of its tasks'",
      "TASKS_TASK, the portal opens the chat of a task itself; im.chat.add does not know the type",
      "VIDEOCONF, the portal opens the chats of its video conferences itself",
      "AI_ASSISTANT_PRIVATE, it belongs to the portal's own assistant",
      "GENERAL, it belongs to the portal's general chat",
      "GENERAL_CHANNEL, it belongs to the portal's general channel",
      "FAVORITE, it belongs to a person's notes",
      "PERSONAL, it belongs to a person's notes",
      "SUPPORT24_QUESTION, it belongs to the platform's support",
      "NETWORK_DIALOG, it belongs to the platform's network"
    })
    void of_the_portal_cannot_be_created(String type, String reason) {
      EntityBinding binding = new EntityBinding(new EntityType(type), "1");

      assertThatIllegalArgumentException()
          .isThrownBy(binding::requireCreatable)
          .withMessage("entity type " + type + " is reserved: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MYAPP_ORDER", "MAIL", "CALL", "ANNOUNCEMENT", "LINES_OF_MINE"})
    void of_an_application_can_be_created(String type) {
      assertThatCode(EntityBinding.of(type, "1")::requireCreatable).doesNotThrowAnyException();
    }
  }

  @Nested
  class Factories {
    @Test
    void write_the_platforms_form() {
      assertThat(EntityBinding.deal(1663)).hasToString("CRM DEAL|1663");
      assertThat(EntityBinding.lead(2)).hasToString("CRM LEAD|2");
      assertThat(EntityBinding.contact(3)).hasToString("CRM CONTACT|3");
      assertThat(EntityBinding.company(4)).hasToString("CRM COMPANY|4");
      assertThat(EntityBinding.smartProcess(134, 12)).hasToString("CRM DYNAMIC_134|12");
      assertThat(EntityBinding.task(5)).hasToString("TASKS 5");
      assertThat(EntityBinding.calendar(6)).hasToString("CALENDAR 6");
      assertThat(EntityBinding.workgroup(7)).hasToString("SONET_GROUP 7");
    }

    @Test
    void refuse_a_number_nothing_has() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EntityBinding.deal(0))
          .withMessageStartingWith("entity id \"DEAL|0\" does not fit type CRM");
    }
  }
}
