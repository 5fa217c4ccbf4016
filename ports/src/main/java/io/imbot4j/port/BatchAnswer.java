package io.imbot4j.port;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the calls of a {@link Batch}. Immutable.
 *
 * @param results of those that were done
 * @param failures of those that were refused, or of which the portal does not tell what became;
 *     what a halt kept from being made is in neither
 */
public record BatchAnswer(Map<String, Listed> results, Map<String, PortalException> failures) {
  public BatchAnswer {
    results = new LinkedHashMap<>(results);
    failures = new LinkedHashMap<>(failures);
  }

  /**
   * What a call answered, as {@link AppGateway#call} gives it.
   *
   * @throws PortalException as the call itself would have, had it failed
   * @throws IllegalStateException if it was never made: an earlier one failed and the batch halts
   */
  public @Nullable Object result(String name) {
    return listed(name).result();
  }

  /**
   * What a list method answered.
   *
   * @throws PortalException as {@link #result}
   * @throws IllegalStateException as {@link #result}
   */
  public Listed listed(String name) {
    PortalException failure = failures.get(name);
    if (failure != null) {
      throw failure;
    }
    Listed listed = results.get(name);
    if (listed == null) {
      throw new IllegalStateException(
          "call \"" + name + "\" was not made; see failures() for the one that ended the batch");
    }
    return listed;
  }

  /** Why a call failed; empty where it did not. */
  public Optional<PortalException> failure(String name) {
    return Optional.ofNullable(failures.get(name));
  }

  /** The calls that were done. */
  public Set<String> done() {
    return Set.copyOf(results.keySet());
  }
}
