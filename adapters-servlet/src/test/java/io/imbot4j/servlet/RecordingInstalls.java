package io.imbot4j.servlet;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Installs;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Believes everything and keeps it, or fails as it was told. */
final class RecordingInstalls implements Installs {
  final List<Portal> said = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  volatile boolean finished;
  volatile @Nullable RuntimeException failure;

  @Override
  public void installed(Portal portal) {
    fail();
    said.add(portal);
  }

  @Override
  public InstallProof.Proven opened(Portal portal) {
    fail();
    said.add(portal);
    return new InstallProof.Proven(portal, finished);
  }

  @Override
  public Portal authorized(PortalId portal, String server, Secret code) {
    fail();
    told.add("code " + code.reveal() + " of " + portal + " at " + server);
    URI endpoint = URI.create("https://harbour.example/rest/");
    Secret secret = Secret.of("c4nary-any");
    return Portal.installed(
        portal, endpoint, endpoint, new Tokens(secret, secret, Instant.EPOCH), Instant.EPOCH);
  }

  @Override
  public void uninstalled(PortalId portal, boolean clean) {
    told.add("removed " + portal + (clean ? " clean" : ""));
  }

  @Override
  public void paid(PortalId portal) {
    told.add("paid " + portal);
  }

  private void fail() {
    RuntimeException toThrow = failure;
    if (toThrow != null) {
      throw toThrow;
    }
  }
}
