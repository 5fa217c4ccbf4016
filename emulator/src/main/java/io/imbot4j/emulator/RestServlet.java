package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.FileContent;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;

/** The portal's REST door. */
final class RestServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int LARGEST_BODY = 150 * 1024 * 1024;

  private final transient World world;

  RestServlet(World world) {
    this.world = world;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    RestCall call = RestRequest.read(request, new String(body, UTF_8));
    Optional<FileContent> file = download(request, call);
    if (file.isPresent()) {
      send(response, file.get());
      return;
    }
    RestAnswer answer = world.call(call);
    if (BadWay.swallows(answer, request, response)) {
      return;
    }
    response.setStatus(answer.status());
    boolean html = !answer.html().isEmpty();
    response.setContentType(html ? "text/html" : "application/json; charset=utf-8");
    response
        .getOutputStream()
        .write(html ? answer.html().getBytes(UTF_8) : WireJson.write(answer.body()));
  }

  /**
   * The file behind a download link; a link that is used up is an unknown method like any other.
   */
  private Optional<FileContent> download(HttpServletRequest request, RestCall call) {
    String query = request.getQueryString();
    return call.method().equalsIgnoreCase("download")
            && request.getMethod().equals("GET")
            && query != null
        ? world.download(query)
        : Optional.empty();
  }

  private static void send(HttpServletResponse response, FileContent file) throws IOException {
    response.setContentType(file.mediaType());
    response.setContentLength(file.size());
    response.setHeader(
        "Content-Disposition", "attachment; filename*=utf-8''" + percentCoded(file.name()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    file.open().transferTo(response.getOutputStream());
  }

  private static String percentCoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
