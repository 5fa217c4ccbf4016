package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to show an application's page: a frame of this name, and the form posted
 * into it. Immutable; {@code toString} hides the tokens of the form.
 *
 * @param url where the form goes, with {@code DOMAIN}, {@code PROTOCOL}, {@code LANG} and {@code
 *     APP_SID} in its query
 * @param name what the frame is called: domain, 1 for HTTPS or 0, and {@code APP_SID}, with bars
 *     between; the script in the page finds its portal by it
 * @param form the fields of the form
 */
public record AppFrame(String url, String name, Map<String, @Nullable Object> form) {
  @Override
  public String toString() {
    return "frame of " + url;
  }
}
