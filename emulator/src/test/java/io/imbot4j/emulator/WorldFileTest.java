package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A starting world of one's own, and what is made of a seed. */
class WorldFileTest {
  private static final String TWO =
      """
      {"portals": [
        {"name": "Acme",
         "people": [
           {"firstName": "Kim", "lastName": "Berg", "position": "Cook"},
           {"id": 7, "firstName": "Ола", "language": "ru"}],
         "groups": [{"name": "Kitchen", "members": [7, 1], "open": true}]},
        {"name": "Beta", "host": "beta.localhost"}]}
      """;

  @TempDir Path folder;

  @Test
  void people_groups_and_portals_are_there_from_the_start() throws IOException {
    try (Emulator emulator = start(TWO)) {
      TestClient client = new TestClient(emulator);
      Map<String, @Nullable Object> state = client.look("state");
      assertThat(at(state, "users", 0, "name")).isEqualTo("Kim Berg");
      assertThat(at(state, "users", 1, "id")).isEqualTo(7);
      assertThat(at(state, "chats", 0, "name")).isEqualTo("Kitchen");
      assertThat(at(client.form("im.dialog.get", "DIALOG_ID=chat5"), "result", "owner"))
          .isEqualTo(7);
      assertThat(at(client.form("user.get", "FILTER[NAME]=Kim"), "result", 0, "WORK_POSITION"))
          .isEqualTo("Cook");
      assertThat(at(client.look("portals"), "portals", 0, "name")).isEqualTo("Acme");
      assertThat(at(client.look("portals"), "portals", 1, "url"))
          .isEqualTo("http://beta.localhost:" + emulator.port() + "/");
      assertThat(at(client.look("state?portal=Beta"), "users", 0, "name")).isEqualTo("Kim Berg");
      assertThat((List<?>) at(client.look("state?portal=Beta"), "chats")).isEmpty();
    }
  }

  @Test
  void a_reset_goes_back_to_it_without_what_was_added() throws IOException {
    try (Emulator emulator = start(TWO)) {
      TestClient client = new TestClient(emulator);
      client.act("portal", "{\"name\":\"Gamma\"}");
      Object id = client.act("app", "{\"name\":\"Lunch\"}").get("client_id");
      client.act("chat", "{\"user\":1,\"name\":\"Later\"}");
      assertThat(client.act("reset", "{}")).isEmpty();
      assertThat(emulator.cloud().worlds())
          .extracting(world -> world.config().name())
          .containsExactly("Acme", "Beta");
      assertThat((List<?>) at(client.look("apps"), "apps")).hasSize(1);
      assertThat((List<?>) at(client.look("state"), "chats")).hasSize(1);
      assertThat(client.act("app", "{\"name\":\"Lunch\"}")).containsEntry("client_id", id);
      assertThat(client.act("portal", "{\"name\":\"Gamma\"}")).containsKey("memberId");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"portals\":[]}             | it has no portals: give {\"portals\": [{\"name\": \"Acme\"}]}",
        "{\"portal\":[]}              | there is no portal; there are portals",
        "{\"portals\":7}              | portals is a list, for example [1, 2]",
        "{\"portals\":[{}]}           | portals[0]: give name",
        "{\"portals\":[{\"name\":\"A\",\"users\":[]}]} | portals[0]: there is no users; there are groups, host, name, people",
        "{\"portals\":[{\"name\":\"A\",\"people\":[{}]}]} | portals[0].people[0]: give firstName",
        "{\"portals\":[{\"name\":\"A\",\"people\":[{\"firstName\":\"K\",\"id\":456}]}]} | portals[0].people[0]: a person's id is 1 to 455, not 456",
        "{\"portals\":[{\"name\":\"A\",\"groups\":[{\"name\":\"G\"}]}]} | portals[0].groups[0]: nobody is in group G: name a member",
      })
  void a_mistake_is_one_sentence_that_says_where_it_is(String text, String sentence)
      throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(text))
        .withMessageStartingWith("world.json")
        .withMessageEndingWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"firstName\":\"K\",\"id\":2} | [2] | nobody has the webhook's user id 1",
        "{\"firstName\":\"K\"} | [1,9] | group G has a member 9, but nobody has this id",
        "{\"firstName\":\"K\"},{\"firstName\":\"L\",\"id\":1} | [1] | two people have the same id: give each their own",
      })
  void so_is_one_in_how_people_and_groups_fit(String people, String members, String sentence) {
    String text =
        "{\"portals\":[{\"name\":\"A\",\"people\":["
            + people
            + "],\"groups\":[{\"name\":\"G\",\"members\":"
            + members
            + "}]}]}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start(text).close())
        .withMessage("world.json, portals[0]: " + sentence);
  }

  @Test
  void a_file_that_is_not_there_or_no_json_is_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorMain.config(Map.of("IMBOT4J_WORLD", "/no/such.json")))
        .withMessage("such.json: it cannot be read: name a file that is there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config("{\n\"portals\""))
        .withMessage(
            "world.json: it is no JSON object, see line 2: give {\"portals\": [{\"name\": \"Acme\"}]}");
  }

  @Test
  void the_same_seed_makes_the_same_tokens_and_another_one_others() {
    assertThat(token("7")).isEqualTo(token("7")).isNotEqualTo(token("8"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorMain.config(Map.of("IMBOT4J_SEED", "x")))
        .withMessage("IMBOT4J_SEED is a number of at most 18 digits, not x");
  }

  private static Object token(String seed) {
    EmulatorConfig config = EmulatorMain.config(Map.of("IMBOT4J_SEED", seed, "IMBOT4J_PORT", "0"));
    try (Emulator emulator = Emulator.start(config)) {
      TestClient client = new TestClient(emulator);
      return List.of(
          client.act("token", "{\"user\":1}").get("access_token") + "",
          client.act("app", "{\"name\":\"Lunch\"}").get("client_id") + "",
          client.act("portal", "{\"name\":\"Beta\"}").get("memberId") + "");
    }
  }

  private Emulator start(String text) throws IOException {
    return Emulator.start(config(text));
  }

  private EmulatorConfig config(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("world.json"), text);
    return EmulatorMain.config(Map.of("IMBOT4J_WORLD", file.toString(), "IMBOT4J_PORT", "0"));
  }
}
