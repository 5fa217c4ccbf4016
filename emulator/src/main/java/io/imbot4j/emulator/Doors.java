package io.imbot4j.emulator;

import io.imbot4j.world.Cloud;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;

/** Which address leads where. */
final class Doors {
  private Doors() {}

  static Handler of(
      Cloud cloud,
      ChangeStream changes,
      ControlPortals.Opener opener,
      ControlGuard guard,
      BotSource bot) {
    Portals portals = new Portals(cloud);
    ServletContextHandler context = new ServletContextHandler("/");
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.addServlet(new ServletHolder(new RestServlet(cloud, portals)), "/rest/*");
    ServletHolder oauth = new ServletHolder(new OAuthServlet(cloud, portals));
    context.addServlet(oauth, "/oauth/*");
    // The vendor's kit for PHP puts the path behind server_endpoint as it is given, /rest/ in it.
    context.addServlet(oauth, "/rest/oauth/*");
    context.addServlet(
        new ServletHolder(new ControlServlet(cloud, portals, opener, guard, bot)), "/_emulator/*");
    ServletHolder stream = new ServletHolder(new StreamServlet(changes, portals, guard));
    stream.setAsyncSupported(true);
    context.addServlet(stream, "/_emulator/stream");
    context.addServlet(new ServletHolder(new PageServlet(guard, cloud)), "/*");
    context.setErrorHandler(new OneLineError());
    return new SingleSlash(context);
  }
}
