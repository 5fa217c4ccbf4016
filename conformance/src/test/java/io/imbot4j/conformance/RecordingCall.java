package io.imbot4j.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers one method as told and every other one by our own example; keeps what was sent. */
final class RecordingCall implements RestCall {
  private static final int MOST = 30;

  record Sent(String method, Map<String, @Nullable Object> parameters) {}

  private final String method;
  private final Map<String, @Nullable Object> answer;
  private final List<Sent> sent = new ArrayList<>();

  /**
   * @param answer what the method answers; an error is what every method answers
   */
  RecordingCall(String method, Map<String, @Nullable Object> answer) {
    this.method = method;
    this.answer = answer;
  }

  /** The calls of one method. */
  List<Map<String, @Nullable Object>> sent(String name) {
    return sent.stream().filter(call -> call.method.equals(name)).map(Sent::parameters).toList();
  }

  /** The methods that were called. */
  List<String> methods() {
    return sent.stream().map(Sent::method).toList();
  }

  @Override
  public PortalId portal() {
    return new PortalId("bakery");
  }

  @Override
  public Tree answer(String called, Map<String, ? extends @Nullable Object> parameters) {
    sent.add(new Sent(called, Json.map(Plain.copy(parameters))));
    if (sent.size() > MOST) {
      throw new AssertionError(called + " is called again and again");
    }
    if (answer.get("error") instanceof String code && !code.isEmpty()) {
      throw refusal(called, code);
    }
    return Tree.of(called.equals(method) ? answer : exampleOf(called));
  }

  /** Gives the link for the file. */
  @Override
  public void download(String called, Secret link, OutputStream into, Progress progress) {
    try {
      into.write(link.reveal().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> exampleOf(String called) {
    return OwnExamples.of(Example.Kind.SUCCESS, called).stream()
        .findFirst()
        .map(Example::content)
        .orElseThrow(() -> new AssertionError("no example says what " + called + " answers"));
  }

  private PortalException refusal(String called, String code) {
    String description = String.valueOf(answer.get("error_description"));
    return Refusals.of(called, portal(), code, description, Tree.of(answer));
  }
}
