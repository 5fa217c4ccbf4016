package io.imbot4j.example.violations.domain;

import java.net.http.HttpClient;
import java.time.Instant;

/** Speaks HTTP and looks at the clock, where neither is allowed. */
public record Hasty(HttpClient client) {
  Instant now() {
    return Instant.now();
  }
}
