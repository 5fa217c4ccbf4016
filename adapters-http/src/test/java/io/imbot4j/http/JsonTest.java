package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.domain.file.FileContent;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Nested
  class Annotations {
    @Test
    void too_old_for_jackson_are_named_with_the_remedy() {
      ClassLoader old =
          new ClassLoader(JsonTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve)
                throws ClassNotFoundException {
              if (name.equals("com.fasterxml.jackson.annotation.JsonSerializeAs")) {
                throw new ClassNotFoundException(name);
              }
              return super.loadClass(name, resolve);
            }
          };

      assertThatIllegalStateException()
          .isThrownBy(() -> Json.requireAnnotations(old))
          .withMessageContaining("set com.fasterxml.jackson.core:jackson-annotations to 2.21");
    }

    @Test
    void new_enough_are_fine() {
      assertThatCode(() -> Json.requireAnnotations(JsonTest.class.getClassLoader()))
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class Writing {
    @Test
    void refuses_what_json_cannot_carry() {
      Map<String, Object> endless = new HashMap<>();
      endless.put("itself", endless);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Json().write(endless))
          .withMessageContaining("must be texts, numbers");
    }
  }

  @Nested
  class Files {
    @RepeatedTest(100)
    void are_written_as_if_they_were_texts(RepetitionInfo repetition) throws Exception {
      Random random = new Random(repetition.getCurrentRepetition());
      Map<String, Object> files = new LinkedHashMap<>();
      Map<String, Object> texts = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        byte[] bytes = new byte[1 + random.nextInt(150_000)];
        random.nextBytes(bytes);
        files.put("ключ" + i, List.of(FileContent.of(bytes), "\""));
        texts.put("ключ" + i, List.of(Base64.getEncoder().encodeToString(bytes), "\""));
      }
      Json json = new Json();
      RequestBody body = json.write(files);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      body.writeTo(written);

      assertThat(body.hasFiles()).isTrue();
      assertThat(written.toByteArray()).isEqualTo(json.write(texts).bytes());
      assertThat(body.length()).isEqualTo(written.size());
    }
  }

  @Nested
  class Reading {
    @Test
    void gives_nothing_for_anything_but_an_object() {
      Json json = new Json();

      assertThat(json.object("{\"a\":1.5}".getBytes(UTF_8)))
          .hasValueSatisfying(map -> assertThat(map.get("a")).isEqualTo(1.5));
      assertThat(json.object("[1]".getBytes(UTF_8))).isEmpty();
      assertThat(json.object("<html>".getBytes(UTF_8))).isEmpty();
      assertThat(json.object(new byte[0])).isEmpty();
    }
  }
}
