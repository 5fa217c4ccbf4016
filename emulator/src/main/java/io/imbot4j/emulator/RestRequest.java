package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.Credentials;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.RestCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request read as a REST call, with all that real clients get away with.
 *
 * @param xml whether the answer shall be in XML
 */
record RestRequest(RestCall call, boolean xml) {
  private static final int LARGEST_BODY = 150 * 1024 * 1024;
  private static final List<String> TOKENS = List.of("auth", "access_token");
  private static final String BEARER = "Bearer ";

  /**
   * Reads one. The path may hold double slashes, a trailing one, {@code .json} or {@code .xml}.
   *
   * @throws BadMessageException if the body is larger than any portal takes
   */
  static RestRequest read(HttpServletRequest request) throws IOException {
    List<String> path =
        Stream.of(request.getRequestURI().split("/"))
            .filter(part -> !part.isEmpty())
            .skip(1)
            .toList();
    boolean webhook = path.size() >= 2 && path.get(0).matches("\\d{1,9}");
    String last = path.isEmpty() || (webhook && path.size() == 2) ? "" : path.get(path.size() - 1);
    Map<String, @Nullable Object> params = params(request);
    Credentials shown =
        webhook
            ? new Credentials.Webhook(Integer.parseInt(path.get(0)), path.get(1))
            : token(request.getHeader("Authorization"), params);
    String method = last.replaceFirst("(?i)\\.(json|xml)$", "");
    return new RestRequest(
        new RestCall(shown, request.getRemoteAddr(), method, params),
        last.toLowerCase(Locale.ROOT).endsWith(".xml"));
  }

  /** The parameters of the address and those of a body in any form; the body's win. */
  static Map<String, @Nullable Object> params(HttpServletRequest request) throws IOException {
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    if (request.getQueryString() != null) {
      params.putAll(PhpQuery.decode(request.getQueryString()));
    }
    boolean fits = request.getContentLengthLong() <= LARGEST_BODY;
    byte[] body = fits ? request.getInputStream().readNBytes(LARGEST_BODY + 1) : new byte[0];
    if (!fits || body.length > LARGEST_BODY) {
      throw new BadMessageException(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "the body has more than " + LARGEST_BODY + " bytes: send less at once");
    }
    String type = String.valueOf(request.getContentType());
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.startsWith("multipart/form-data")) {
      params.putAll(MultipartForm.read(type, body));
    } else {
      String text = new String(body, UTF_8);
      params.putAll(
          kind.startsWith("application/json") ? WireJson.lenient(text) : PhpQuery.decode(text));
    }
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
