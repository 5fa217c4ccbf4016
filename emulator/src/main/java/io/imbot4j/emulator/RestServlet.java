package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.Cloud;
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

/** The portals' REST door, and the one call of the authorization server's. */
final class RestServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Cloud cloud;
  private final transient Portals portals;

  RestServlet(Cloud cloud, Portals portals) {
    this.cloud = cloud;
    this.portals = portals;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RestRequest read = RestRequest.read(request);
    RestCall call = read.call();
    World world = portals.of(request);
    Optional<FileContent> file = download(world, request, call);
    if (file.isPresent()) {
      send(response, file.get());
      return;
    }
    boolean info = portals.isAuthServer(request) && call.method().equalsIgnoreCase("app.info");
    RestAnswer answer = info ? cloud.appInfo(call) : world.call(call);
    if (BadWay.swallows(answer, request, response)) {
      return;
    }
    response.setStatus(answer.status());
    if (!answer.html().isEmpty()) {
      write(response, "text/html", answer.html().getBytes(UTF_8));
    } else if (read.xml()) {
      write(response, "text/xml; charset=utf-8", WireXml.write(answer.body()).getBytes(UTF_8));
    } else {
      write(response, "application/json; charset=utf-8", WireJson.write(answer.body()));
    }
  }

  private static void write(HttpServletResponse response, String type, byte[] content)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(content);
  }

  /**
   * The file behind a download link; a link that is used up is an unknown method like any other.
   */
  private static Optional<FileContent> download(
      World world, HttpServletRequest request, RestCall call) {
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
