package io.imbot4j.wire;

import io.imbot4j.domain.MessageId;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends many messages at once.
 *
 * @param written how a message is sent
 * @param id where in the answer its id is
 */
record ManyMessages(
    RestCall rest, Function<Addressed, Request> written, Function<Answer, MessageId> id) {

  List<Sent> send(List<Addressed> messages, Duration within) {
    List<Request> requests = new ArrayList<>();
    List<@Nullable PortalException> refusals = new ArrayList<>();
    for (Addressed message : messages) {
      try {
        requests.add(written.apply(message));
        refusals.add(null);
      } catch (PortalException refused) {
        refusals.add(refused);
      }
    }
    Iterator<Request> asked = requests.iterator();
    Iterator<Result> results = rest.answers(requests, within).iterator();
    List<Sent> sent = new ArrayList<>();
    for (PortalException refusal : refusals) {
      sent.add(refusal == null ? sent(asked.next(), results.next()) : Sent.failed(refusal));
    }
    return sent;
  }

  private Sent sent(Request request, Result result) {
    try {
      return Sent.as(id.apply(new Answer(request.method(), rest.portal(), result.get())));
    } catch (PortalException failure) {
      return Sent.failed(failure);
    }
  }
}
