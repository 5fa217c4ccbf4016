package io.imbot4j.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import io.imbot4j.world.Credentials;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the emulated portal and keeps the names of the methods that it answered. */
record WorldCall(World world, Credentials credentials, Set<String> answered) implements RestCall {
  @Override
  public PortalId portal() {
    return new PortalId(world.config().memberId());
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    RestAnswer answer =
        world.call(
            new io.imbot4j.world.RestCall(credentials, method, Json.map(Plain.copy(parameters))));
    Tree body = Tree.of(answer.body());
    if (!answer.error().isEmpty()) {
      String description = body.get("error_description").text();
      throw Refusals.of(method, portal(), answer.error(), description, body);
    }
    answered.add(method);
    return body;
  }

  /** The link for the file, which is enough to see that there is one. */
  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    try {
      into.write(link.reveal().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
