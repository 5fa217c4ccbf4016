package io.imbot4j.wire;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The address an application of {@code imbot.*} has its events posted to, as far as this process
 * told the portal: a command must be registered with it, and the portal does not say it.
 */
final class V1Handler {
  private final AtomicReference<URI> told = new AtomicReference<>();

  void tell(URI url) {
    told.set(url);
  }

  /** {@code null} where it is not known. */
  @Nullable String known() {
    URI url = told.get();
    return url == null ? null : url.toString();
  }

  String required(String method, Caller caller) {
    String url = known();
    if (url == null) {
      throw caller.cannot(
          method, "the handler's address is not known yet; register or update the bot here first");
    }
    return url;
  }
}
