package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.imbot4j.bot.Routes;
import io.imbot4j.contracts.FakeApp;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BotRegistrarTest {
  record Vote(int poll) {}

  record Pair(int first, int second) {}

  private final FakeMessenger messenger = new FakeMessenger();
  private final FakeApp app = new FakeApp(messenger);

  @Nested
  class Bots {
    @Test
    void are_registered_when_missing() {
      register("Office", on -> {});
      assertThat(app.registrations().values())
          .extracting(registration -> registration.profile().fullName())
          .containsExactly("Office");
    }

    @Test
    void are_updated_when_known_by_their_code() {
      register("Office", on -> {});
      register("Office of Oslo", on -> {});
      assertThat(app.registrations().values())
          .extracting(registration -> registration.profile().fullName())
          .containsExactly("Office of Oslo");
    }

    @Test
    void are_left_alone_when_nothing_differs() {
      register("Office", on -> {});
      register("Office", on -> {});
      assertThat(app.changes()).isEmpty();
    }

    @Test
    void are_told_only_what_differs() {
      register("Office", on -> {});
      register("Office of Oslo", on -> {});
      assertThat(app.changes())
          .containsExactly(BotChange.of().name("Office of Oslo").lastName("").build());
    }

    @Test
    void with_overlapping_routes_are_not_registered() {
      Consumer<Routes> overlapping =
          on -> on.command("go", "Go", (c, d) -> {}).command("go", "Go", (c, d) -> {});
      assertThatIllegalArgumentException().isThrownBy(() -> register("Office", overlapping));
      assertThat(app.registrations()).isEmpty();
    }
  }

  @Nested
  class Drifts {
    @Test
    void are_none_where_the_portal_knows_the_bot_as_it_is() {
      register("Office", on -> on.command("go", "Go", (c, d) -> {}));
      assertThat(drift("Office", on -> on.command("go", "Go", (c, d) -> {})))
          .isEqualTo(new BotDrift(Set.of(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void are_told_by_name_and_change_nothing() {
      register(
          "Office",
          on -> on.command("goes", "Goes", (c, d) -> {}).command("old", "Old", (c, d) -> {}));
      List<Command> before = messenger.commands().list();
      BotDrift drift =
          drift(
              "Office of Oslo",
              on -> on.command("new", "New", (c, d) -> {}).command("old", "Young", (c, d) -> {}));
      assertThat(drift)
          .isEqualTo(
              new BotDrift(
                  Set.of("name"),
                  Set.of(new CommandName("new")),
                  Set.of(new CommandName("old")),
                  Set.of(new CommandName("goes"))));
      assertThat(messenger.commands().list()).isEqualTo(before);
      assertThat(app.changes()).isEmpty();
    }

    private BotDrift drift(String name, Consumer<Routes> routes) {
      return new BotRegistrar(app).drift(bot(name, routes), app.bots(Generation.V2).get(0));
    }
  }

  @Nested
  class Commands {
    @Test
    void are_registered_with_help_and_the_hidden_ones_of_buttons() {
      register(
          "Office",
          on ->
              on.command("pair", "Two", Pair.class, (p, d) -> {}).button(Vote.class, (p, d) -> {}));
      assertThat(messenger.commands().list())
          .extracting(command -> command.name().value(), Command::params, Command::hidden)
          .containsExactly(
              tuple("pair", "<first> <second>", false),
              tuple("help", "", false),
              tuple("vote", "", true));
    }

    @Test
    void stay_as_they_are_when_nothing_changed() {
      Consumer<Routes> routes =
          on ->
              on.command("pair", "Two", Pair.class, (p, d) -> {})
                  .command("go", "Go", (c, d) -> {})
                  .button(Vote.class, (p, d) -> {});
      register("Office", routes);
      List<Command> before = messenger.commands().list();
      register("Office", routes);
      assertThat(messenger.commands().list()).isEqualTo(before);
    }

    @Test
    void are_added_changed_and_removed_by_difference() {
      register(
          "Office",
          on ->
              on.command("stays", "Stays", (c, d) -> {})
                  .command("changes", "Old title", (c, d) -> {})
                  .command("goes", "Goes", (c, d) -> {}));
      Command stays = messenger.commands().list().get(0);
      register(
          "Office",
          on ->
              on.command("stays", "Stays", (c, d) -> {})
                  .command("changes", "New title", (c, d) -> {})
                  .command("comes", "Comes", (c, d) -> {}));
      assertThat(messenger.commands().list())
          .contains(stays)
          .extracting(Command::title)
          .containsExactlyInAnyOrder("Stays", "New title", "Comes", "Show what I can do");
    }

    @Test
    void change_when_their_arguments_do() {
      register("Office", on -> on.command("go", "Go", Vote.class, (p, d) -> {}));
      register("Office", on -> on.command("go", "Go", Pair.class, (p, d) -> {}));
      assertThat(messenger.commands().list())
          .extracting(Command::params)
          .contains("<first> <second>");
      register("Office", on -> on.command("go", "Go", (c, d) -> {}));
      assertThat(messenger.commands().list()).extracting(Command::params).containsOnly("");
    }

    @Test
    void of_the_first_generation_are_registered_again_without_asking() {
      Delivery delivery = Delivery.webhook(URI.create("https://bot.example.com/events"));
      TestBot bot = TestBot.with(on -> on.command("go", "Go", (c, d) -> {}));
      new BotRegistrar(app).register(bot, Generation.V1, delivery);
      List<Command> before = messenger.commands().list();
      new BotRegistrar(app).register(bot, Generation.V1, delivery);
      assertThat(messenger.commands().list()).hasSize(2).isEqualTo(before);
    }
  }

  private void register(String name, Consumer<Routes> routes) {
    new BotRegistrar(app).register(bot(name, routes), Generation.V2, Delivery.fetch());
  }

  private static TestBot bot(String name, Consumer<Routes> routes) {
    return new TestBot(routes, (message, dialog) -> {}) {
      @Override
      public BotProfile profile() {
        return BotProfile.of("office", name).build();
      }
    };
  }
}
