package io.imbot4j.world;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an application's developer wrote on its card, from which portals install it. Immutable;
 * {@code toString} hides the secret.
 *
 * @param clientId its code, empty until {@link Cloud#register} gives one
 * @param clientSecret its secret key, empty until then
 * @param name what people call it
 * @param handler its page, where people come back to with a code; empty for none
 * @param installer the page that sets it up and says when it is installed; empty for none
 * @param events who is told that it was installed, if it has no page; empty if it has one
 * @param scopes what it may do
 * @param status {@code L} local, {@code F} free, {@code D} demo, {@code T} trial, {@code P} paid,
 *     {@code S} by subscription
 */
public record AppCard(
    String clientId,
    String clientSecret,
    String name,
    String handler,
    String installer,
    String events,
    Set<String> scopes,
    String status) {
  /** What the webhook and an application may do unless something else is said. */
  static final Set<String> USUAL_SCOPES = Set.of("im", "imbot", "user");

  private static final String STATUSES = "[LFDTPS]";

  public AppCard {
    scopes = Set.copyOf(new TreeSet<>(scopes));
    if (!status.matches(STATUSES)) {
      throw new IllegalArgumentException(
          "an application's status is one of L, F, D, T, P, S, not " + status);
    }
    for (String address : new String[] {handler, installer, events}) {
      if (!address.isEmpty() && !HandlerUrl.isValid(address)) {
        throw new IllegalArgumentException(
            "an application's address is a http or https URL, not " + address);
      }
    }
  }

  /** A local application without a page, installed at once. */
  public static AppCard named(String name) {
    return new AppCard("", "", name, "", "", "", USUAL_SCOPES, "L");
  }

  /** The one every portal begins with. */
  static AppCard standard() {
    return named("Standard application")
        .withKeys("local.5f0d3c9a7b2e41.68421957", "c4naryn0s3cretoutsideanemulator");
  }

  /** The same with a page of its own, and one for the installation, which may be empty. */
  public AppCard withPages(String page, String installPage) {
    return new AppCard(clientId, clientSecret, name, page, installPage, events, scopes, status);
  }

  /** The same without a page: this address is told of the installation. */
  public AppCard withEvents(String address) {
    return new AppCard(clientId, clientSecret, name, handler, "", address, scopes, status);
  }

  /** The same with other rights. */
  public AppCard withScopes(Set<String> others) {
    return new AppCard(clientId, clientSecret, name, handler, installer, events, others, status);
  }

  /** The same as another kind of application. */
  public AppCard withStatus(String other) {
    return new AppCard(clientId, clientSecret, name, handler, installer, events, scopes, other);
  }

  AppCard withKeys(String id, String secret) {
    return new AppCard(id, secret, name, handler, installer, events, scopes, status);
  }

  boolean isSecret(String shown) {
    return clientSecret.equals(shown);
  }

  @Override
  public String toString() {
    return "application " + name + " " + clientId;
  }
}
