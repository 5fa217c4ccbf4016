package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloudTest {
  private static final URI BETA = URI.create("http://beta.test/");

  private final Cloud cloud = new Cloud(TestPortal.config());
  private final World first = cloud.first();
  private final World beta = cloud.add("Beta", BETA);

  @Test
  void a_portal_is_found_by_its_address_its_name_and_its_member_id() {
    assertThat(cloud.at("beta.test")).containsSame(beta);
    assertThat(cloud.find("Beta")).containsSame(beta);
    assertThat(cloud.find(beta.config().memberId())).containsSame(beta);
    assertThat(cloud.worlds()).containsExactly(first, beta);
    assertThat(cloud.at("gamma.test")).isEmpty();
  }

  @Test
  void a_name_or_an_address_is_one_portals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.add("Beta", URI.create("http://gamma.test/")))
        .withMessage("there is a portal Beta or one at http://gamma.test/ already");
    assertThatIllegalArgumentException().isThrownBy(() -> cloud.add("Gamma", BETA));
  }

  @Test
  void what_is_secret_is_each_portals_own() {
    assertThat(beta.config().memberId()).matches("[0-9a-f]{32}");
    assertThat(beta.config().memberId()).isNotEqualTo(first.config().memberId());
    assertThat(beta.config().webhook()).isNotEqualTo(first.config().webhook());
    assertThat(time(beta, first.config().webhook()).error()).isEqualTo("INVALID_CREDENTIALS");
    Credentials token = new Credentials.Token(first.issueToken(1).accessToken());
    assertThat(time(beta, token).error()).isEqualTo("invalid_token");
  }

  @Test
  void all_portals_share_their_time() {
    Instant before = beta.clock().instant();
    cloud.advance(Duration.ofHours(2));
    assertThat(beta.clock().instant()).isEqualTo(before.plusSeconds(7200));
    assertThat(first.clock().instant()).isEqualTo(cloud.clock().instant());
  }

  @Test
  void who_makes_doors_hears_of_new_portals() {
    List<World> heard = new ArrayList<>();
    cloud.onAdd(heard::add);
    World gamma = cloud.add("Gamma", URI.create("http://gamma.test/"));
    assertThat(heard).containsExactly(gamma);
  }

  @Test
  void a_reset_leaves_what_was_there_at_the_start() {
    cloud.startsHere();
    cloud.add("Gamma", URI.create("http://gamma.test/"));
    AppCard card = cloud.register(AppCard.named("Lunch"));
    beta.apps().install(card, 1);
    cloud.advance(Duration.ofHours(1));
    List<World> dropped = new ArrayList<>();
    cloud.onDrop(dropped::add);
    cloud.reset();
    assertThat(cloud.worlds()).containsExactly(first, beta);
    assertThat(dropped).extracting(world -> world.config().name()).containsExactly("Gamma");
    assertThat(cloud.cards()).hasSize(1);
    assertThat(beta.apps().installed()).hasSize(1);
    assertThat(cloud.clock().instant()).isEqualTo(TestPortal.START);
    assertThat(cloud.register(AppCard.named("Lunch")).clientId()).isEqualTo(card.clientId());
  }

  @Test
  void a_thousand_portals_are_cheap() {
    IntStream.range(0, 1000)
        .forEach(number -> cloud.add("P" + number, URI.create("http://p" + number + ".test/")));
    assertThat(cloud.worlds())
        .hasSize(1002)
        .extracting(world -> world.config().memberId())
        .doesNotHaveDuplicates();
    assertThat(time(cloud.find("P999").orElseThrow(), webhook("P999")).status()).isEqualTo(200);
  }

  @Test
  void an_application_is_looked_up_by_its_client_id() {
    AppCard card = cloud.register(AppCard.named("Lunch"));
    assertThat(card.clientId()).matches("local\\.[0-9a-f]{14}\\.\\d{8}");
    assertThat(cloud.card(card.clientId())).isEqualTo(card);
    assertThat(card.toString()).doesNotContain(card.clientSecret());
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> cloud.card("local.1"))
        .withMessage("there is no application local.1");
  }

  @Test
  void the_same_seed_and_the_same_inputs_give_the_same_portals() {
    assertThat(life(new Cloud(TestPortal.config())))
        .isEqualTo(life(new Cloud(TestPortal.config())));
  }

  /** All that can be seen of a cloud in which something of everything happened. */
  private static List<Object> life(Cloud cloud) {
    World world = cloud.add("Beta", BETA);
    AppCard card =
        cloud.register(AppCard.named("Lunch").withPages("http://lunch.test/", "http://in.test/"));
    world.apps().install(card, 1);
    world.apps().finish(card.clientId());
    URI back = world.apps().authorize(card.clientId(), 2, "s");
    RestAnswer tokens = cloud.token(TokensTest.byCode(card, TokensTest.code(back)));
    Credentials token = new Credentials.Token((String) at(tokens.body(), "access_token"));
    RestAnswer bot =
        world.call(
            new RestCall(
                token,
                "imbot.v2.Bot.register",
                fields(
                    "fields",
                    fields(
                        "code", "lunch",
                        "properties", fields("name", "Lunch"),
                        "eventMode", "webhook",
                        "webhookUrl", "http://lunch.test/events"))));
    world.as(1).say("456", "hello");
    cloud.advance(Duration.ofHours(1));
    world.as(2).createChat("Sales", List.of(1, 456), false);
    return List.of(card, back, tokens, bot, world.takeDeliveries(), world.snapshot(), world.log(0));
  }

  private Credentials webhook(String name) {
    return cloud.find(name).orElseThrow().config().webhook();
  }

  private static RestAnswer time(World world, Credentials credentials) {
    return world.call(new RestCall(credentials, "server.time", fields()));
  }
}
