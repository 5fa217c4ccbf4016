package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.imbot4j.world.Cloud;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The control API: people act, time passes, things go wrong, and everything can be looked at. */
final class ControlServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final List<String> METHODS = List.of("GET", "POST");
  private static final String STREAM = "GET /stream";

  private final transient Map<World, Map<String, Endpoint>> endpoints = new ConcurrentHashMap<>();
  private final transient Portals portals;
  private final transient ControlPortals made;
  private final transient ControlGuard guard;
  private final transient Cloud cloud;
  private final transient BotSource bot;

  /** What one address does. */
  @FunctionalInterface
  interface Endpoint {
    Object answer(ControlParams params);
  }

  ControlServlet(
      Cloud cloud,
      Portals portals,
      ControlPortals.Opener opener,
      ControlGuard guard,
      BotSource bot) {
    this.cloud = cloud;
    this.bot = bot;
    this.portals = portals;
    this.guard = guard;
    made = new ControlPortals(cloud, opener);
    cloud.onDrop(endpoints::remove);
  }

  private Map<String, Endpoint> endpoints(World world) {
    Map<String, Endpoint> mounted = new HashMap<>();
    new ControlViews(world).mount(mounted);
    new ControlActs(world).mount(mounted);
    new ControlFaults(world).mount(mounted);
    new ControlLimits(world).mount(mounted);
    new ControlApps(cloud, world).mount(mounted);
    new ControlTests(world, bot).mount(mounted);
    made.mount(mounted);
    List<String> calls = calls(mounted.keySet());
    mounted.put("GET /", params -> Map.of("calls", calls));
    return mounted;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!guard.admits(request, response)) {
      return;
    }
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    World here = portals.of(request);
    if (!mounted(here).containsKey(request.getMethod() + " " + path)) {
      refuseAddress(response, path, mounted(here).keySet());
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(response, 400, "the body is longer than " + LARGEST_BODY + " bytes: send less");
      return;
    }
    try {
      Map<String, Object> params = params(request, new String(body, UTF_8));
      Object named = params.remove("portal");
      World world = named == null ? here : portals.named(named.toString());
      Endpoint endpoint =
          Objects.requireNonNull(mounted(world).get(request.getMethod() + " " + path));
      write(response, 200, endpoint.answer(new ControlParams(params)));
    } catch (JacksonException malformed) {
      refuse(response, 400, "the body is not a JSON object: send one, {} at least");
    } catch (IllegalArgumentException wrong) {
      refuse(response, 400, String.valueOf(wrong.getMessage()));
    } catch (NoSuchElementException unknown) {
      refuse(response, 404, String.valueOf(unknown.getMessage()));
    }
  }

  private Map<String, Endpoint> mounted(World world) {
    return endpoints.computeIfAbsent(world, this::endpoints);
  }

  private static void refuseAddress(
      HttpServletResponse response, String path, Set<String> addresses) throws IOException {
    String allowed =
        METHODS.stream()
            .filter(method -> addresses.contains(method + " " + path))
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

  private static Map<String, Object> params(HttpServletRequest request, String body) {
    Map<String, Object> values = new HashMap<>();
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    PhpQuery.decode(query).forEach((name, given) -> values.put(name, String.valueOf(given)));
    if (!body.isBlank()) {
      values.putAll(WireJson.strict(body));
    }
    return values;
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
