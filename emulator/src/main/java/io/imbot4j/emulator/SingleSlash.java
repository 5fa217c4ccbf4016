package io.imbot4j.emulator;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads several slashes in a row as one: clients put {@code /rest/} or {@code /oauth/token/} behind
 * an address that ends with a slash.
 */
final class SingleSlash extends Handler.Wrapper {
  SingleSlash(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpURI uri = request.getHttpURI();
    String path = uri.getPath();
    if (path == null || !path.contains("//")) {
      return super.handle(request, response, callback);
    }
    HttpURI single = HttpURI.build(uri).path(path.replaceAll("/+", "/")).asImmutable();
    return super.handle(Request.serveAs(request, single), response, callback);
  }
}
