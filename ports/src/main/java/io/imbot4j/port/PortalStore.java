package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the portals that installed one application, with their tokens.
 *
 * <p>Safe for use by many threads, and where it is durable by many nodes. When a change returned,
 * it is kept. Every method may wait for a disk or a network and throws {@link StoreException} where
 * that fails.
 *
 * <p>How tokens are renewed once, whoever notices that they expired: take the {@link #lease},
 * {@link #reread}; if the refresh token is still the one that was used, ask for new ones and {@link
 * #renew}; else use what is there. Without the lease take what another node renewed meanwhile.
 */
public interface PortalStore {
  /**
   * A portal, quickly: the answer may be a few seconds old where another node changed it, never
   * where this one did. Empty for one that was never installed, or erased.
   */
  Optional<Portal> find(PortalId portal);

  /** A portal as it is now. Ask so before it is declared lost, and after {@code expired_token}. */
  Optional<Portal> reread(PortalId portal);

  /**
   * Stores what an installation or an update proved ({@code ONAPPINSTALL}, {@code ONAPPUPDATE}).
   * Everything known of the portal before is replaced, its application token as well; who wants to
   * keep something of it holds the {@link #lease} from reading to storing.
   */
  void install(Portal portal);

  /**
   * Changes a portal at once or not at all, whoever else changes it in the same moment.
   *
   * @param to gives what the portal becomes, or empty to leave it; may be asked more than once, and
   *     must do nothing else
   * @return whether it was changed; {@code false} if it is unknown
   */
  boolean change(PortalId portal, Function<Portal, Optional<Portal>> to);

  /**
   * Stores renewed tokens, if the stored ones are still those that were used, and makes a portal
   * whose access was lost active again.
   *
   * @param used the refresh token that bought the fresh ones
   * @return {@code false} if somebody else was first, or the portal is retired or unknown: then
   *     {@link #reread} it
   */
  default boolean renew(PortalId portal, Secret used, Tokens fresh) {
    return change(portal, known -> known.renewed(used, fresh));
  }

  /**
   * Stores that access was lost, if the stored tokens are still those that were refused.
   *
   * @param used the refresh token that was refused
   * @param why one sentence for the operator, without a token
   * @return {@code false} if somebody else renewed them meanwhile, or the portal is retired or
   *     unknown
   */
  default boolean lose(PortalId portal, Secret used, Instant since, String why) {
    return change(portal, known -> known.lost(used, since, why));
  }

  /**
   * Stores another address of a portal, which it has after its owner changed its name.
   *
   * @param endpoint checked by the caller: tokens will be sent there
   * @return {@code false} if the portal is unknown
   * @throws IllegalArgumentException if it is no web address
   */
  default boolean move(PortalId portal, URI endpoint) {
    return change(portal, known -> Optional.of(known.withEndpoint(endpoint)));
  }

  /**
   * Stores that the application was removed and its data is to be kept ({@code ONAPPUNINSTALL}, its
   * {@code CLEAN} not set); else see {@link #erase}.
   *
   * @return {@code false} if the portal is unknown or was retired before
   */
  default boolean retire(PortalId portal, Instant since) {
    return change(portal, known -> known.retired(since));
  }

  /**
   * The next portals in the order of their ids, whatever their status.
   *
   * <p>To go through all, give the last id of each page until an empty one comes; what is installed
   * meanwhile may be missed, nothing comes twice. Those whose tokens {@linkplain Tokens#expires()
   * expired} long ago were not renewed since.
   *
   * @param after {@code null} for the first page
   * @param most at least 1
   */
  List<Portal> page(@Nullable PortalId after, int most);

  /**
   * The right to renew this portal's tokens or to install it, for one thread of one node.
   *
   * @param atMost after which it ends by itself
   * @return empty while somebody else holds it
   */
  Optional<Lease> lease(PortalId portal, Duration atMost);

  /**
   * Erases everything this store holds about a portal, installed or not.
   *
   * @return what that was; {@link Erased#NOTHING} the second time
   */
  Erased erase(PortalId portal);
}
