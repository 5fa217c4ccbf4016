package io.imbot4j.world;

/** What a call shows to be let in. Immutable; {@code toString} hides the secret. */
public sealed interface Credentials {
  /** A call that shows nothing. */
  Credentials NONE = new None();

  /** The two parts of an incoming webhook's address. */
  record Webhook(int userId, String secret) implements Credentials {
    @Override
    public String toString() {
      return "webhook of user " + userId;
    }
  }

  /** An application's access token. */
  record Token(String value) implements Credentials {
    @Override
    public String toString() {
      return "access token";
    }
  }

  /** Nothing at all. */
  record None() implements Credentials {}
}
