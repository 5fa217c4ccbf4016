package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads the form of a request, whoever read from it before, and never more than is allowed. */
final class PostedForm {
  private PostedForm() {}

  /** Whether it says it is a form, or says nothing, as portals may do. */
  static boolean isForm(@Nullable String contentType) {
    return contentType == null
        || contentType.isBlank()
        || contentType
            .toLowerCase(Locale.ROOT)
            .strip()
            .startsWith("application/x-www-form-urlencoded");
  }

  /**
   * @throws TooLarge if the body is longer than {@code maxBody} bytes
   * @throws IOException if the body ends early or comes too slowly for the container
   */
  static byte[] read(HttpServletRequest request, int maxBody) throws IOException, TooLarge {
    if (request.getContentLengthLong() > maxBody) {
      throw new TooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(maxBody + 1);
    if (body.length > maxBody) {
      throw new TooLarge();
    }
    return body.length == 0 ? parameters(request.getParameterMap()) : body;
  }

  /** What a filter that asked for the parameters left: the container has read the body for it. */
  private static byte[] parameters(Map<String, String[]> parameters) {
    StringJoiner form = new StringJoiner("&");
    parameters.forEach(
        (key, values) -> {
          for (String value : values) {
            form.add(URLEncoder.encode(key, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
          }
        });
    return form.toString().getBytes(UTF_8);
  }

  /** The body is longer than allowed. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
