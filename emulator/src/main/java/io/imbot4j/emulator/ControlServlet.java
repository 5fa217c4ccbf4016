package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The control API: people act, time passes, things go wrong, and everything can be looked at. */
final class ControlServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final List<String> METHODS = List.of("GET", "POST");
  private static final String STREAM = "GET /stream";

  private final transient Map<String, Endpoint> endpoints = new HashMap<>();
  private final boolean open;

  /** What one address does. */
  @FunctionalInterface
  interface Endpoint {
    Object answer(ControlParams params);
  }

  ControlServlet(World world, EmulatorConfig config) {
    open = config.openControl();
    new ControlTests(world, new BotSource(config.testPackage(), config.testedBot()))
        .mount(endpoints);
    new ControlViews(world).mount(endpoints);
    new ControlActs(world).mount(endpoints);
    new ControlFaults(world).mount(endpoints);
    new ControlLimits(world).mount(endpoints);
    List<String> calls = calls(endpoints.keySet());
    endpoints.put("GET /", params -> Map.of("calls", calls));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!open && !LocalHost.isNamedBy(request)) {
      refuse(response, 400, LocalHost.REFUSAL);
      return;
    }
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Endpoint endpoint = endpoints.get(request.getMethod() + " " + path);
    if (endpoint == null) {
      refuseAddress(response, path);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(response, 400, "the body is longer than " + LARGEST_BODY + " bytes: send less");
      return;
    }
    try {
      write(response, 200, endpoint.answer(params(request, new String(body, UTF_8))));
    } catch (JacksonException malformed) {
      refuse(response, 400, "the body is not a JSON object: send one, {} at least");
    } catch (IllegalArgumentException wrong) {
      refuse(response, 400, String.valueOf(wrong.getMessage()));
    } catch (NoSuchElementException unknown) {
      refuse(response, 404, String.valueOf(unknown.getMessage()));
    }
  }

  private void refuseAddress(HttpServletResponse response, String path) throws IOException {
    String allowed =
        METHODS.stream()
            .filter(method -> endpoints.containsKey(method + " " + path))
            .collect(joining(", "));
    if (allowed.isEmpty()) {
      refuse(response, 404, "there is no /_emulator" + path + ": GET /_emulator lists the calls");
    } else {
      refuseMethod(response, path, allowed);
    }
  }

  private static List<String> calls(Set<String> addresses) {
    return Stream.concat(addresses.stream(), Stream.of(STREAM))
        .map(address -> address.replace(" ", " /_emulator"))
        .sorted()
        .toList();
  }

  static void refuseMethod(HttpServletResponse response, String path, String allowed)
      throws IOException {
    response.setHeader("Allow", allowed);
    refuse(response, 405, "/_emulator" + path + " is called with " + allowed);
  }

  static void refuse(HttpServletResponse response, int status, String why) throws IOException {
    write(response, status, Map.of("error", why));
  }

  private static ControlParams params(HttpServletRequest request, String body) {
    Map<String, Object> values = new HashMap<>();
    request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
    if (!body.isBlank()) {
      values.putAll(WireJson.strict(body));
    }
    return new ControlParams(values);
  }

  private static void write(HttpServletResponse response, int status, Object answer)
      throws IOException {
    response.setStatus(status);
    boolean plain = answer instanceof String;
    response.setContentType((plain ? "text/plain" : "application/json") + "; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(plain ? ((String) answer).getBytes(UTF_8) : WireJson.write(answer));
  }
}
