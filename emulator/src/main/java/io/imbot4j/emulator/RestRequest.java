package io.imbot4j.emulator;

import io.imbot4j.world.Credentials;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.RestCall;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an HTTP request as a REST call, with all that real clients get away with. */
final class RestRequest {
  private static final List<String> TOKENS = List.of("auth", "access_token");
  private static final String BEARER = "Bearer ";

  private RestRequest() {}

  /** The path may hold double slashes, a trailing one, {@code .json} or {@code .xml}. */
  static RestCall read(HttpServletRequest request, String body) {
    List<String> path =
        Stream.of(request.getRequestURI().split("/"))
            .filter(part -> !part.isEmpty())
            .skip(1)
            .toList();
    boolean webhook = path.size() >= 2 && path.get(0).matches("\\d{1,9}");
    String last = path.isEmpty() || (webhook && path.size() == 2) ? "" : path.get(path.size() - 1);
    Map<String, @Nullable Object> params = params(request, body);
    Credentials shown =
        webhook
            ? new Credentials.Webhook(Integer.parseInt(path.get(0)), path.get(1))
            : token(request.getHeader("Authorization"), params);
    return new RestCall(
        shown, request.getRemoteAddr(), last.replaceFirst("(?i)\\.(json|xml)$", ""), params);
  }

  private static Map<String, @Nullable Object> params(HttpServletRequest request, String body) {
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    if (request.getQueryString() != null) {
      params.putAll(PhpQuery.decode(request.getQueryString()));
    }
    String type = request.getContentType() == null ? "" : request.getContentType();
    params.putAll(
        type.startsWith("application/json") ? WireJson.lenient(body) : PhpQuery.decode(body));
    return params;
  }

  /** The header wins; a token among the parameters is taken out of them. */
  private static Credentials token(@Nullable String header, Map<String, @Nullable Object> params) {
    String found =
        header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    for (String name : TOKENS) {
      Object value = params.remove(name);
      found = found.isEmpty() && value instanceof String text ? text : found;
    }
    return found.isEmpty() ? Credentials.NONE : new Credentials.Token(found);
  }
}
