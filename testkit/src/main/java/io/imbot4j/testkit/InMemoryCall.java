package io.imbot4j.testkit;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import io.imbot4j.world.Credentials;
import io.imbot4j.world.FileContent;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the emulated portal without HTTP: the same parameters in, the same answers and errors out.
 */
final class InMemoryCall implements RestCall {
  private final World world;
  private final PortalId portal;
  private volatile Credentials credentials;

  private InMemoryCall(World world, Credentials credentials) {
    this.world = world;
    this.credentials = credentials;
    portal = new PortalId(world.config().memberId());
  }

  /** Calls by the portal's incoming webhook. */
  static InMemoryCall byWebhook(World world) {
    return new InMemoryCall(world, world.config().webhook());
  }

  /** Calls with the access token of an application, and gets a new one where it has expired. */
  static InMemoryCall byToken(World world) {
    return new InMemoryCall(world, token(world));
  }

  private static Credentials token(World world) {
    return new Credentials.Token(world.issueToken(world.config().webhook().userId()).accessToken());
  }

  @Override
  public PortalId portal() {
    return portal;
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    parameters.forEach((name, value) -> copy.put(name, FileTexts.plain(value)));
    RestAnswer answer = ask(method, copy);
    if (!answer.arrives()) {
      throw new PortalException.Unanswered(
          method, portal, true, "the portal's answer did not arrive", null);
    }
    Tree body = Tree.of(answer.body());
    if (!answer.error().isEmpty()) {
      throw Refusals.of(method, portal, answer.error(), body.get("error_description").text(), body);
    }
    return body;
  }

  private RestAnswer ask(String method, Map<String, @Nullable Object> parameters) {
    RestAnswer answer = world.call(new io.imbot4j.world.RestCall(credentials, method, parameters));
    if (answer.error().equals("expired_token") && credentials instanceof Credentials.Token) {
      credentials = token(world);
      return world.call(new io.imbot4j.world.RestCall(credentials, method, parameters));
    }
    return answer;
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    FileContent file =
        world
            .download(link.reveal())
            .orElseThrow(
                () -> Refusals.of(method, portal, "ERROR_METHOD_NOT_FOUND", "used up", null));
    try (InputStream bytes = file.open()) {
      bytes.transferTo(into);
      into.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    progress.moved(file.size(), file.size());
  }
}
