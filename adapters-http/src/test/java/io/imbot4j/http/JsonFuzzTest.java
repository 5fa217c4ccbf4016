package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.wire.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any bytes are a JSON object or none: there is no exception. */
class JsonFuzzTest {
  private final Json json = new Json();

  @FuzzTest
  void any_bytes_are_an_object_that_can_be_sent_again_or_none(byte[] input) {
    json.object(input)
        .ifPresent(
            object -> {
              Map<String, @Nullable Object> values = new LinkedHashMap<>();
              Tree.of(object).map().forEach((key, value) -> values.put(key, value.raw()));

              byte[] written = json.write(values).bytes();

              assertThat(json.object(written)).isPresent();
            });
  }
}
