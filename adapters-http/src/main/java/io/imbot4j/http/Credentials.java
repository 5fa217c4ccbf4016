package io.imbot4j.http;

import io.imbot4j.domain.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** With what right a portal is called. Immutable; {@code toString} shows the host alone. */
public sealed interface Credentials {
  /**
   * Where the portal's methods are, ending in a slash. A webhook's holds its secret: send to it,
   * never print it.
   */
  URI endpoint();

  /**
   * Reads the address of an incoming webhook as the portal shows it.
   *
   * @throws IllegalArgumentException if it is not one; the message does not repeat it
   */
  static Webhook webhook(String address) {
    return new Webhook(parse(address, Webhook.SHAPE));
  }

  /**
   * An access token, with where it is valid.
   *
   * @param endpoint the {@code client_endpoint} that came with the token, {@code
   *     https://host/rest/}
   * @param token asked before every call, by many threads; quick
   * @throws IllegalArgumentException if {@code endpoint} is not such an address
   */
  static AccessToken accessToken(String endpoint, Supplier<Secret> token) {
    return new AccessToken(parse(endpoint, AccessToken.SHAPE), token);
  }

  /**
   * An incoming webhook, made in the portal by one user and acting in that user's name.
   *
   * @param endpoint {@code https://host/rest/1/secret/}
   */
  record Webhook(URI endpoint) implements Credentials {
    private static final String SHAPE = "webhook address is not https://host/rest/<user>/<secret>/";
    private static final Pattern PATH = Pattern.compile("/rest/\\d+/[A-Za-z0-9_-]+/?");

    /**
     * @throws IllegalArgumentException if {@code endpoint} is not of that shape
     */
    public Webhook {
      endpoint = checked(endpoint, PATH, SHAPE);
    }

    @Override
    public String toString() {
      return "webhook of " + endpoint.getHost();
    }
  }

  /**
   * An access token of an OAuth application, sent as {@code auth} in the body of every call.
   *
   * @param endpoint {@code https://host/rest/}
   * @param token asked before every call
   */
  record AccessToken(URI endpoint, Supplier<Secret> token) implements Credentials {
    private static final String SHAPE = "REST endpoint is not https://host/rest/";
    private static final Pattern PATH = Pattern.compile("/rest/?");

    /**
     * @throws IllegalArgumentException if {@code endpoint} is not of that shape
     */
    public AccessToken {
      endpoint = checked(endpoint, PATH, SHAPE);
      Objects.requireNonNull(token, "token");
    }

    @Override
    public String toString() {
      return "access token at " + endpoint.getHost();
    }
  }

  private static URI parse(String address, String shape) {
    try {
      return new URI(address.strip());
    } catch (URISyntaxException unreadable) {
      // Its message repeats the address, and with it the secret.
      throw new IllegalArgumentException(shape + "; copy it from the portal's settings");
    }
  }

  private static URI checked(URI address, Pattern path, String shape) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    boolean plain =
        address.getUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    String at = Objects.requireNonNullElse(address.getRawPath(), "");
    if (!web || address.getHost() == null || !plain || !path.matcher(at).matches()) {
      throw new IllegalArgumentException(shape + "; copy it from the portal's settings");
    }
    return at.endsWith("/") ? address : URI.create(address + "/");
  }
}
