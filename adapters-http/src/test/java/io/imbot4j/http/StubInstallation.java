package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.json;

import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.MemoryPortals;
import io.imbot4j.wire.RestCall;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A portal that installed the application, and at the same address its authorization server: both
 * give the answers that were prepared, in order.
 */
final class StubInstallation implements AutoCloseable {
  static final Secret OLD_ACCESS = Secret.of("c4nary-0ldacce55");
  static final Secret OLD_REFRESH = Secret.of("c4nary-0ldrefre5h");
  static final Secret CLIENT_SECRET = Secret.of("c4nary-cl1en75ecret");
  static final StubPortal.Answer EXPIRED = error(401, "expired_token");

  final VirtualTime time = new VirtualTime();
  final PortalStore store = new MemoryPortals();
  final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();
  final StubPortal server;
  private Portals portals;

  StubInstallation(StubPortal.Answer... answers) {
    server = new StubPortal(answers);
    install(address());
    portals = of(store).build();
  }

  /** As this store is seen by another. */
  StubInstallation seen(PortalStore through) {
    portals.close();
    portals = of(through).build();
    return this;
  }

  private Portals.Builder of(PortalStore through) {
    return Portals.of(through, new Application("local.1", CLIENT_SECRET))
        .http(HttpConfig.builder().allowInnerNetwork().deadline(Duration.ofSeconds(10)).build())
        .authServer(address())
        .clock(time)
        .observer(told::add);
  }

  StubInstallation install(URI authServer) {
    store.install(
        Portal.installed(
            StubPortal.ID,
            address().resolve("/rest/"),
            authServer,
            new Tokens(OLD_ACCESS, OLD_REFRESH, VirtualTime.START),
            VirtualTime.START));
    return this;
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  Portals portals() {
    return portals;
  }

  RestCall rest() {
    return portals.rest(StubPortal.ID);
  }

  Portal stored() {
    return store.find(StubPortal.ID).orElseThrow();
  }

  /** What an authorization server answers for a refresh token. */
  static StubPortal.Answer sold(String access, String refresh) {
    return sold(access, refresh, StubPortal.ID.value());
  }

  static StubPortal.Answer sold(String access, String refresh, String member) {
    return json(
        200,
        """
        {"access_token":"%s","refresh_token":"%s","expires":1795255200,"expires_in":3600,
        "domain":"oauth.example","member_id":"%s","client_endpoint":"https://acme.example/rest/"}"""
            .formatted(access, refresh, member));
  }

  @Override
  public void close() {
    portals.close();
    server.close();
  }
}
