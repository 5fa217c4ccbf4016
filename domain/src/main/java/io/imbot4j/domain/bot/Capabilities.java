package io.imbot4j.domain.bot;

import java.util.Map;
import java.util.Optional;

/**
 * What a bot can do on its portal, known before it tries. Immutable.
 *
 * @param missing what it cannot do, each with the reason and what to do about it
 */
public record Capabilities(Map<Capability, String> missing) {
  public Capabilities {
    missing = Map.copyOf(missing);
  }

  /** Whether it can. */
  public boolean can(Capability capability) {
    return !missing.containsKey(capability);
  }

  /** Why it cannot, and what to do about it; empty where it can. */
  public Optional<String> whyNot(Capability capability) {
    return Optional.ofNullable(missing.get(capability));
  }
}
