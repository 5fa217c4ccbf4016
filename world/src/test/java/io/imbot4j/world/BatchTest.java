package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private final TestPortal portal = new TestPortal();

  @Test
  void later_commands_use_earlier_results() {
    RestAnswer answer =
        portal.call(
            "batch",
            "cmd",
            fields(
                "me", "profile",
                "chat",
                    "im.chat.add?TITLE=$result[me][NAME]+and+more&ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1",
                "found", "im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1"));
    assertThat(at(answer.result(), "result", "found", "ID"))
        .isEqualTo(at(answer.result(), "result", "chat"));
    assertThat(portal.world.snapshot().chats().get(0).name()).isEqualTo("Ann and more");
    assertThat(at(answer.result(), "result_error")).isEqualTo(List.of());
  }

  @Test
  void an_error_stops_the_rest_if_asked_to() {
    Map<String, ?> commands = fields("bad", "no.such.method", "good", "server.time");
    assertThat(at(portal.call("batch", "cmd", commands).result(), "result", "good")).isNotNull();
    Object halted = portal.call("batch", "cmd", commands, "halt", 1).result();
    assertThat(at(halted, "result")).isEqualTo(List.of());
    assertThat(at(halted, "result_error", "bad", "error")).isEqualTo("ERROR_METHOD_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "Y", "false", "N"})
  void any_text_but_nothing_and_zero_asks_to_stop(String halt) {
    Map<String, ?> commands = fields("bad", "no.such.method", "good", "server.time");
    Object halted = portal.call("batch", "cmd", commands, "halt", halt).result();
    assertThat(at(halted, "result")).isEqualTo(List.of());
    Object gone = portal.call("batch", "cmd", commands, "halt", "0").result();
    assertThat(at(gone, "result", "good")).isNotNull();
  }

  @Test
  void names_are_read_as_variables_of_php() {
    RestAnswer answer =
        portal.call(
            "batch", "cmd", List.of("im.chat.add?TITLE=A&ENTITY.TYPE=CRM&ENTITY+ID=DEAL%7C1"));
    RestAnswer found = portal.call("im.chat.get", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|1");
    assertThat(at(found.result(), "ID")).isEqualTo(at(answer.result(), "result", 0));
  }

  @Test
  void what_is_no_text_is_skipped_and_nothing_is_an_empty_list() {
    RestAnswer answer = portal.call("batch", "cmd", List.of(7, List.of("scope")));
    assertThat(answer.status()).isEqualTo(200);
    for (String part :
        List.of("result", "result_error", "result_total", "result_next", "result_time")) {
      assertThat(at(answer.result(), part)).isEqualTo(List.of());
    }
  }

  @Test
  void a_page_tells_its_total_and_its_next_beside_the_result() {
    RestAnswer answer =
        portal.call(
            "batch",
            "cmd",
            fields("found", "im.search.user.list?FIND=ee&LIMIT=1", "me", "profile"));
    assertThat(at(answer.result(), "result_total")).isEqualTo(fields("found", 1));
    assertThat(at(answer.result(), "result_next")).isEqualTo(List.of());
    RestAnswer colleagues =
        portal.call("batch", "cmd", fields("some", "im.department.colleagues.list?LIMIT=1"));
    assertThat(at(colleagues.result(), "result_next")).isEqualTo(fields("some", 1));
  }

  @Test
  void what_cannot_be_found_stays_as_it_is_written() {
    RestAnswer answer =
        portal.call("batch", "cmd", fields("chat", "im.chat.add?TITLE=$result[no][such]"));
    assertThat(at(answer.result(), "result", "chat")).isNotNull();
    assertThat(portal.world.snapshot().chats().get(0).name()).isEqualTo("$result[no][such]");
  }

  @Test
  void a_fault_hits_the_command_it_was_ordered_for() {
    portal.world.faults().onCalls(CallFault.on("server.time", "INTERNAL_SERVER_ERROR"), 1);
    RestAnswer answer = portal.call("batch", "cmd", fields("me", "profile", "now", "server.time"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(at(answer.result(), "result_error", "now", "error"))
        .isEqualTo("INTERNAL_SERVER_ERROR");
    assertThat(at(answer.result(), "result", "me")).isNotNull();
    assertThat(portal.call("server.time").error()).isEmpty();
  }

  @Test
  void a_list_of_commands_gives_lists() {
    RestAnswer answer = portal.call("batch", "cmd", List.of("server.time", "scope"));
    assertThat((List<?>) at(answer.result(), "result")).hasSize(2);
  }

  @Test
  void a_batch_holds_no_batch_and_fifty_commands() {
    RestAnswer nested = portal.call("batch", "cmd", List.of("batch?cmd[]=scope"));
    assertThat(at(nested.result(), "result_error", 0, "error"))
        .isEqualTo("ERROR_BATCH_METHOD_NOT_ALLOWED");
    RestAnswer long51 = portal.call("batch", "cmd", Collections.nCopies(51, "server.time"));
    assertThat(at(long51.result(), "result_error", "50", "error"))
        .isEqualTo("ERROR_BATCH_LENGTH_EXCEEDED");
  }
}
