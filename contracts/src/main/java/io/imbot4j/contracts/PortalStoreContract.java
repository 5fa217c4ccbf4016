package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store of portals must do. To check yours, extend this and say how to make one. */
public abstract class PortalStoreContract {
  private static final PortalId ACME = Samples.PORTAL;
  private static final Portal PORTAL = portal(ACME, 1);
  private static final Secret REFRESH = PORTAL.tokens().refresh();
  private static final String WHY = "invalid_grant; install the application again";
  private static final Portal RENEWED = PORTAL.renewed(REFRESH, tokens(2)).orElseThrow();
  private static final Portal LOST = PORTAL.lost(REFRESH, Samples.NOON, WHY).orElseThrow();
  private static final Portal RETIRED = PORTAL.retired(Samples.NOON).orElseThrow();

  /** For the store's leases. */
  protected final SettableClock clock = new SettableClock();

  /** For subclasses. */
  protected PortalStoreContract() {}

  /** The same store, empty at first and with {@link #clock}, every time it is asked in one test. */
  protected abstract PortalStore store();

  /** The same data as another node sees it; the store itself where no node can share it. */
  protected abstract PortalStore otherNode();

  @Nested
  class Installing {
    @Test
    void makes_a_portal_known_to_every_node() {
      assertThat(store().find(ACME)).isEmpty();
      assertThat(otherNode().reread(ACME)).isEmpty();
      store().install(PORTAL);
      assertThat(store().find(ACME)).contains(PORTAL);
      assertThat(store().reread(ACME)).contains(PORTAL);
      assertThat(otherNode().reread(ACME)).contains(PORTAL);
    }

    @Test
    void keeps_every_status() {
      for (Portal portal : List.of(PORTAL, LOST, RETIRED)) {
        store().install(portal);
        assertThat(store().reread(ACME)).contains(portal);
      }
    }

    @Test
    void again_keeps_nothing_of_before() {
      store().install(LOST);
      Portal again =
          Portal.installed(
              ACME,
              URI.create("https://renamed.bitrix24.com/rest/"),
              URI.create("https://oauth.bitrix24.tech/rest/"),
              tokens(2),
              Samples.NOON.plusSeconds(1));
      store().install(again);
      assertThat(store().find(ACME)).contains(again);
      assertThat(otherNode().reread(ACME)).contains(again);
    }

    @Test
    void of_one_portal_leaves_others_alone() {
      Portal other = portal(new PortalId("other"), 9);
      store().install(PORTAL);
      store().install(other);
      store().renew(ACME, REFRESH, tokens(2));
      assertThat(store().reread(other.id())).contains(other);
    }
  }

  @Nested
  class Renewing {
    @Test
    void replaces_the_tokens_that_were_used_and_nothing_else() {
      store().install(PORTAL);
      assertThat(store().find(ACME)).contains(PORTAL);
      assertThat(store().renew(ACME, REFRESH, tokens(2))).isTrue();
      assertThat(store().find(ACME)).contains(RENEWED);
      assertThat(otherNode().reread(ACME)).contains(RENEWED);
    }

    @Test
    void with_tokens_another_node_replaced_changes_nothing() {
      store().install(PORTAL);
      store().find(ACME);
      otherNode().renew(ACME, REFRESH, tokens(2));
      assertThat(store().renew(ACME, REFRESH, tokens(3))).isFalse();
      assertThat(store().find(ACME)).contains(RENEWED);
    }

    @Test
    void proves_that_access_is_not_lost() {
      store().install(LOST);
      assertThat(store().renew(ACME, REFRESH, tokens(2))).isTrue();
      assertThat(store().find(ACME)).contains(RENEWED);
    }

    @Test
    void brings_no_retired_and_no_unknown_portal_back() {
      assertThat(store().renew(ACME, REFRESH, tokens(2))).isFalse();
      store().install(RETIRED);
      assertThat(store().renew(ACME, REFRESH, tokens(2))).isFalse();
      assertThat(store().reread(ACME)).contains(RETIRED);
    }

    @Test
    void succeeds_for_one_of_many_who_used_the_same_token() {
      store().install(PORTAL);
      List<Boolean> won =
          Race.of(8, runner -> node(runner).renew(ACME, REFRESH, tokens(10 + runner)));
      assertThat(won).containsOnlyOnce(true);
      Portal renewed = PORTAL.renewed(REFRESH, tokens(10 + won.indexOf(true))).orElseThrow();
      assertThat(store().reread(ACME)).contains(renewed);
      assertThat(otherNode().reread(ACME)).contains(renewed);
    }
  }

  @Nested
  class LosingAccess {
    @Test
    void says_since_when_and_why() {
      store().install(PORTAL);
      assertThat(lose()).isTrue();
      assertThat(store().find(ACME)).contains(LOST);
    }

    @Test
    void is_not_believed_where_the_tokens_were_renewed_meanwhile() {
      store().install(PORTAL);
      otherNode().renew(ACME, REFRESH, tokens(2));
      assertThat(lose()).isFalse();
      assertThat(store().reread(ACME)).contains(RENEWED);
    }

    @Test
    void changes_no_retired_and_no_unknown_portal() {
      assertThat(lose()).isFalse();
      store().install(RETIRED);
      assertThat(lose()).isFalse();
      assertThat(store().reread(ACME)).contains(RETIRED);
    }

    private boolean lose() {
      return store().lose(ACME, REFRESH, Samples.NOON, WHY);
    }
  }

  @Nested
  class Moving {
    private final URI there = URI.create("https://renamed.bitrix24.com/rest/");

    @Test
    void changes_the_address_alone() {
      store().install(PORTAL);
      assertThat(store().move(ACME, there)).isTrue();
      assertThat(store().find(ACME)).contains(PORTAL.withEndpoint(there));
    }

    @Test
    void needs_a_known_portal_and_a_web_address() {
      assertThat(store().move(ACME, there)).isFalse();
      store().install(PORTAL);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store().move(ACME, URI.create("file:///etc/passwd")));
      assertThat(store().find(ACME)).contains(PORTAL);
    }
  }

  @Nested
  class Retiring {
    @Test
    void keeps_the_portal_and_its_first_date() {
      store().install(PORTAL);
      assertThat(store().retire(ACME, Samples.NOON)).isTrue();
      assertThat(store().retire(ACME, Samples.NOON.plusSeconds(1))).isFalse();
      assertThat(store().find(ACME)).contains(RETIRED);
    }

    @Test
    void needs_a_known_portal_and_ends_with_the_next_installation() {
      assertThat(store().retire(ACME, Samples.NOON)).isFalse();
      store().install(PORTAL);
      store().retire(ACME, Samples.NOON);
      store().install(PORTAL);
      assertThat(store().find(ACME)).contains(PORTAL);
    }
  }

  @Nested
  class Pages {
    @Test
    void go_through_all_portals_in_order() {
      List<Portal> all = new ArrayList<>();
      for (int number = 1; number <= 7; number++) {
        all.add(portal(new PortalId("p" + number), number));
      }
      List.of(3, 7, 1, 5, 2, 6, 4).forEach(number -> store().install(all.get(number - 1)));
      assertThat(store().page(null, 3)).isEqualTo(all.subList(0, 3));
      assertThat(store().page(new PortalId("p3"), 3)).isEqualTo(all.subList(3, 6));
      assertThat(store().page(new PortalId("p6"), 3)).isEqualTo(all.subList(6, 7));
      assertThat(store().page(new PortalId("p7"), 3)).isEmpty();
    }

    @Test
    void neither_repeat_nor_skip_a_portal_while_others_install() {
      List<PortalId> seen = new ArrayList<>();
      for (int number = 0; number < 10; number += 2) {
        store().install(portal(new PortalId("p" + number), number));
      }
      PortalId last = null;
      for (List<Portal> page = store().page(null, 2);
          !page.isEmpty();
          page = store().page(last, 2)) {
        page.forEach(portal -> seen.add(portal.id()));
        last = page.get(page.size() - 1).id();
        store().install(portal(new PortalId("p1"), 1));
        store().install(portal(new PortalId("p9"), 9));
      }
      assertThat(seen.stream().map(PortalId::value))
          .containsExactly("p0", "p2", "p4", "p6", "p8", "p9");
    }
  }

  @Nested
  class Erasing {
    @Test
    void forgets_a_portal_and_says_what_it_erased() {
      store().install(PORTAL);
      store().find(ACME);
      Lease held = store().lease(ACME, Duration.ofMinutes(1)).orElseThrow();
      assertThat(store().erase(ACME)).isEqualTo(Erased.of("portals", 1).and("leases", 1));
      assertThat(store().find(ACME)).isEmpty();
      assertThat(otherNode().reread(ACME)).isEmpty();
      assertThat(held.extend(Duration.ofMinutes(1))).isFalse();
      assertThat(store().erase(ACME)).isEqualTo(Erased.NOTHING);
    }
  }

  @Nested
  class ALease extends LeaseContract {
    @Override
    protected SettableClock clock() {
      return clock;
    }

    @Override
    protected Optional<Lease> lease(Duration atMost) {
      return store().lease(ACME, atMost);
    }

    @Override
    protected Optional<Lease> leaseElsewhere(Duration atMost) {
      return otherNode().lease(ACME, atMost);
    }

    @Override
    protected Optional<Lease> leaseOnAnother(Duration atMost) {
      return store().lease(new PortalId("other"), atMost);
    }
  }

  @Test
  void what_is_found_shows_no_secret() {
    store().install(PORTAL);
    assertThat(store().find(ACME).orElseThrow().toString())
        .contains("acme.bitrix24.com")
        .doesNotContain("c4nary-");
  }

  private PortalStore node(int number) {
    return number % 2 == 0 ? store() : otherNode();
  }

  private static Portal portal(PortalId id, int number) {
    return Portal.installed(
            id,
            URI.create("https://acme.bitrix24.com/rest/"),
            URI.create("https://oauth.bitrix.info/rest/"),
            tokens(number),
            Samples.NOON.minusSeconds(number))
        .withApplicationToken(Secret.of("c4nary-application-" + number))
        .withScopes(Set.of("imbot", "im"));
  }

  private static Tokens tokens(int number) {
    return new Tokens(
        Secret.of("c4nary-access-" + number),
        Secret.of("c4nary-refresh-" + number),
        Samples.NOON.plusSeconds(3600 + number));
  }
}
