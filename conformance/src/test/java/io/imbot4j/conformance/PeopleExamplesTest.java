package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserCard;
import io.imbot4j.domain.UserStatus;
import io.imbot4j.port.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People and their presence. */
class PeopleExamplesTest {
  private final Bakery bakery = new Bakery();
  private final People people = bakery.user.people();

  @Test
  void describes_a_person() {
    // region: im.user.get
    User bob = people.get(bakery.bob);
    User me = people.me();
    // endregion
    assertThat(bob.id()).isNotEqualTo(me.id());
  }

  @Test
  void describes_several_people() {
    // region: im.user.list.get
    List<User> both = people.get(List.of(bakery.ann, bakery.bob));
    // endregion
    assertThat(both).hasSize(2);
  }

  @Test
  void tells_the_status() {
    // region: im.user.status.get
    Optional<UserStatus> status = people.status();
    // endregion
    assertThat(status).isNotNull();
  }

  @Test
  void sets_the_status() {
    // region: im.user.status.set
    people.status(UserStatus.DO_NOT_DISTURB);
    // endregion
    assertThat(people.status()).contains(UserStatus.DO_NOT_DISTURB);
  }

  @Test
  void goes_away() {
    // region: im.user.status.idle.start
    people.idle(Duration.ofMinutes(10));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.user.status.idle.start");
  }

  @Test
  void comes_back() {
    // region: im.user.status.idle.end
    people.back();
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.user.status.idle.end");
  }

  @Test
  void tells_the_card() {
    // region: user.current
    UserCard card = people.card();
    // endregion
    assertThat(card.id()).isEqualTo(people.me().id());
  }
}
