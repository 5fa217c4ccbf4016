package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Effects;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods with the bots' secret where their dialect wants it.
 *
 * @param secret {@code null} where an access token says whose bots they are
 */
record Caller(RestCall rest, @Nullable Secret secret) {
  PortalId portal() {
    return rest.portal();
  }

  /** The same for one turn. */
  Caller through(Effects effects) {
    return new Caller(new CallOnce(rest, effects), secret);
  }

  /** Calls a method of {@code imbot.v2.*}: the secret is the {@code botToken} at the top. */
  Answer v2(String method, Fields parameters) {
    return call(asV2(method, parameters));
  }

  /** As {@link #v2} calls it. */
  Request asV2(String method, Fields parameters) {
    return new Request(method, parameters.put("botToken", revealed()).map());
  }

  /** Calls a method of {@code imbot.*}: the secret is the {@code CLIENT_ID}. */
  Answer v1(String method, Fields parameters) {
    return call(asV1(method, parameters));
  }

  /** As {@link #v1} calls it. */
  Request asV1(String method, Fields parameters) {
    return new Request(method, parameters.put("CLIENT_ID", revealed()).map());
  }

  /** Calls a method that wants no secret. */
  Answer call(String method, Fields parameters) {
    return call(new Request(method, parameters.map()));
  }

  Answer call(Request request) {
    return new Answer(
        request.method(), portal(), rest.answer(request.method(), request.parameters()));
  }

  /** Calls when there is room behind what people wait for. */
  Answer call(Request request, Duration within) {
    Result result = rest.answers(List.of(request), within).get(0);
    return new Answer(request.method(), portal(), result.get());
  }

  @Nullable String revealed() {
    return secret == null ? null : secret.reveal();
  }

  /** Refused before anything is sent, because the generation cannot do it. */
  PortalException.Refused cannot(String method, String why) {
    return new PortalException.Refused(method, portal(), why);
  }
}
