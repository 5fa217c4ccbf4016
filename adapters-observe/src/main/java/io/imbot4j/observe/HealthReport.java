package io.imbot4j.observe;

import io.imbot4j.port.Health;
import io.imbot4j.port.Health.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How every part is, in the order they were added. Immutable. */
public record HealthReport(Map<String, Health> parts) {
  public HealthReport {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The worst of all parts. */
  public Status status() {
    return parts.values().stream()
        .map(Health::status)
        .max(Comparator.naturalOrder())
        .orElse(Status.UP);
  }

  /** For an answer over HTTP: 503 where a part is down, else 200. */
  public int httpStatus() {
    return status() == Status.DOWN ? 503 : 200;
  }

  /** {@code {"status":"UP","parts":{"runtime":{"status":"UP","says":"…"}}}}, on one line. */
  public String toJson() {
    return parts.entrySet().stream()
        .map(part -> quoted(part.getKey()) + ":" + json(part.getValue()))
        .collect(Collectors.joining(",", "{\"status\":\"" + status() + "\",\"parts\":{", "}}"));
  }

  private static String json(Health health) {
    return "{\"status\":\"" + health.status() + "\",\"says\":" + quoted(health.says()) + "}";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
              } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", character));
              } else {
                quoted.append((char) character);
              }
            });
    return quoted.append('"').toString();
  }
}
