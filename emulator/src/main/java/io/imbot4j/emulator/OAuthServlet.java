package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.imbot4j.world.Cloud;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.User;
import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The two doors of OAuth: a portal's, where a person lets an application in, and the authorization
 * server's, where the application gets its tokens.
 */
final class OAuthServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Cloud cloud;
  private final transient Portals portals;

  OAuthServlet(Cloud cloud, Portals portals) {
    this.cloud = cloud;
    this.portals = portals;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo()).replaceAll("/+$", "");
    if (path.equals("/token")) {
      token(request, response);
    } else if (path.equals("/authorize")) {
      authorize(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RestAnswer answer = cloud.token(RestRequest.params(request));
    response.setStatus(answer.status());
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().write(WireJson.write(answer.body()));
  }

  /** What goes wrong is told to the person; the application never hears of it. */
  private void authorize(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    World world = portals.of(request);
    Map<String, @Nullable Object> params = RestRequest.params(request);
    String clientId = text(params, "client_id");
    String user = text(params, "user");
    String accept = String.valueOf(request.getHeader("Accept"));
    try {
      if (user.isEmpty() && !accept.startsWith("application/json")) {
        page(response, 200, question(world, cloud.card(clientId).name(), params));
        return;
      }
      int person = user.isEmpty() ? world.config().webhook().userId() : number(user);
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(
          "Location", world.apps().authorize(clientId, person, text(params, "state")).toString());
    } catch (IllegalArgumentException | NoSuchElementException wrong) {
      page(response, 400, "<p>" + escape(String.valueOf(wrong.getMessage())) + "</p>");
    }
  }

  private static String question(
      World world, String application, Map<String, @Nullable Object> params) {
    return world.snapshot().users().stream()
        .filter(user -> !user.bot())
        .map(
            user ->
                "<li><a href=\"?"
                    + escape(link(user, params))
                    + "\">"
                    + escape(user.name())
                    + "</a></li>")
        .collect(
            joining(
                "\n",
                "<p>Who lets " + escape(application) + " act in their name?</p>\n<ul>\n",
                "\n</ul>"));
  }

  private static String link(User user, Map<String, @Nullable Object> params) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(params);
    more.put("user", user.id());
    return PhpQuery.encode(more);
  }

  private static void page(HttpServletResponse response, int status, String content)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response
        .getOutputStream()
        .write(
            ("<!DOCTYPE html>\n<html lang=\"en\"><title>Portal</title>\n" + content + "\n</html>\n")
                .getBytes(UTF_8));
  }

  private static String text(Map<String, @Nullable Object> params, String key) {
    return params.get(key) instanceof String text ? text : "";
  }

  private static int number(String user) {
    if (!user.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("user is a person's number, not " + user);
    }
    return Integer.parseInt(user);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
