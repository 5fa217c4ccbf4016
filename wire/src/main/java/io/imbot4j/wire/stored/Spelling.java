package io.imbot4j.wire.stored;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value stands in a document.
 *
 * @param writing gives a text, a {@link Long}, a {@link Double}, a {@link Boolean}, a list or a map
 * @param reading takes that back, or throws {@link IllegalArgumentException} or {@link
 *     java.time.DateTimeException}
 */
record Spelling<V>(Function<V, Object> writing, Function<Object, V> reading) {
  static final Spelling<String> TEXT = new Spelling<>(text -> text, Spelling::text);
  static final Spelling<Long> NUMBER = new Spelling<>(number -> number, Spelling::number);
  static final Spelling<Boolean> FLAG = new Spelling<>(flag -> flag, Spelling::flag);
  static final Spelling<Instant> MOMENT = word(Instant::toString, Instant::parse);
  static final Spelling<Locale> LANGUAGE = word(Locale::toLanguageTag, Locale::forLanguageTag);
  static final Spelling<BotId> BOT = id(BotId::value, BotId::new);
  static final Spelling<ChatId> CHAT = id(ChatId::value, ChatId::new);
  static final Spelling<CommandId> COMMAND = id(CommandId::value, CommandId::new);
  static final Spelling<MessageId> MESSAGE = id(MessageId::value, MessageId::new);
  static final Spelling<UserId> USER = id(UserId::value, UserId::new);

  static final Spelling<Reading> READING = object((reading, writing) -> {}, reading -> reading);

  /** A value that is one word. */
  static <V> Spelling<V> word(Function<V, String> word, Function<String, V> value) {
    return new Spelling<>(word::apply, written -> value.apply(text(written)));
  }

  /** A value that is one number. */
  static <V> Spelling<V> id(Function<V, Long> number, Function<Long, V> value) {
    return new Spelling<>(number::apply, written -> value.apply(number(written)));
  }

  /** A value with entries of its own. */
  static <V> Spelling<V> object(BiConsumer<V, Writing> writing, Function<Reading, V> reading) {
    return new Spelling<>(
        value -> {
          Writing object = new Writing();
          writing.accept(value, object);
          return object.map();
        },
        written -> reading.apply(new Reading(map(written))));
  }

  /** A list of such values. */
  Spelling<List<V>> list() {
    return new Spelling<>(
        values -> {
          List<Object> written = new ArrayList<>(values.size());
          values.forEach(value -> written.add(write(value)));
          return written;
        },
        written -> {
          List<V> values = new ArrayList<>();
          elements(written).forEach(element -> values.add(read(element)));
          return values;
        });
  }

  /** Such values by texts. */
  Spelling<Map<String, V>> byText() {
    return new Spelling<>(
        values -> {
          Map<String, Object> written = new LinkedHashMap<>();
          values.forEach((key, value) -> written.put(key, write(value)));
          return written;
        },
        written -> {
          Map<String, V> values = new LinkedHashMap<>();
          map(written).forEach((key, value) -> values.put(text(key), read(value)));
          return values;
        });
  }

  Object write(V value) {
    return writing.apply(value);
  }

  V read(Object written) {
    return reading.apply(written);
  }

  static String text(@Nullable Object written) {
    if (written instanceof String text) {
      return text;
    }
    throw stands(written, "a text");
  }

  private static Long number(Object written) {
    if (written instanceof Long || written instanceof Integer) {
      return ((Number) written).longValue();
    }
    throw stands(written, "a whole number");
  }

  private static Boolean flag(Object written) {
    if (written instanceof Boolean flag) {
      return flag;
    }
    throw stands(written, "true or false");
  }

  static List<?> elements(@Nullable Object written) {
    if (written instanceof List<?> list) {
      return list;
    }
    throw stands(written, "a list");
  }

  static Map<?, ?> map(@Nullable Object written) {
    if (written instanceof Map<?, ?> map) {
      return map;
    }
    throw stands(written, "an object");
  }

  /** Never the value itself, which somebody wrote in private. */
  private static IllegalArgumentException stands(@Nullable Object written, String wanted) {
    String what = written == null ? "nothing" : "a " + written.getClass().getSimpleName();
    return new IllegalArgumentException("stands " + what + ", not " + wanted);
  }
}
