package io.imbot4j.wire;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.message.MessageFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records in which every component says something, and their variants in which one value
 * anywhere in them is another.
 */
final class Samples {
  private static final Instant START = Instant.parse("2026-11-20T08:15:30.123456789Z");

  /** In answers alone: they speak for whoever asked. */
  private static final Set<String> LINKS =
      Set.of("urlPreview", "urlShow", "urlDownload", "viewerAttrs", "mediaUrl");

  private long count;

  /** A record with no two values alike. */
  static <T> T of(Class<T> type) {
    return type.cast(new Samples().made(type));
  }

  private Object made(Type type) {
    count++;
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class
          ? List.of(made(last), made(last))
          : Map.of("a" + count, made(last), "b" + count, made(last));
    }
    return plain((Class<?>) type);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return "said" + count;
    } else if (type == long.class || type == Long.class) {
      return count;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == Instant.class) {
      return START.plusSeconds(count);
    } else if (type == Locale.class) {
      return Locale.forLanguageTag("pt-BR");
    } else if (type == Object.class) {
      return Map.of(
          "texts", List.of("t" + count, Map.of("in", "t")), "n", count, "d", 1.5, "f", true);
    } else if (type == DialogId.class) {
      return DialogId.of(new ChatId(count));
    } else if (type == ChatColor.class) {
      return ChatColor.MINT;
    } else if (type == UserEvent.class) {
      return of(UserEvent.ReactionChanged.class);
    }
    return type.isEnum() ? type.getEnumConstants()[1] : record(type);
  }

  private Object record(Class<?> type) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean isLeftOut = type == MessageFile.class && LINKS.contains(component.getName());
      values.add(isLeftOut ? nothing(component.getType()) : made(component.getGenericType()));
    }
    return build(type, values);
  }

  private static @Nullable Object nothing(Class<?> type) {
    return type == Map.class ? Map.of() : null;
  }

  /** Every record that differs from this one in one value, somewhere. */
  static Stream<Object> variants(Object value) {
    if (value instanceof Record) {
      return variantsOfRecord(value);
    } else if (value instanceof List<?> list) {
      return Stream.concat(Stream.of(list.subList(1, list.size())), variantsOfList(list));
    } else if (value instanceof Map<?, ?> map) {
      return Stream.concat(map.isEmpty() ? Stream.of() : Stream.of(Map.of()), variantsOfMap(map));
    } else if (value instanceof String text) {
      return Stream.of(text + "x");
    } else if (value instanceof Long number) {
      return Stream.of(number + 1, Long.MAX_VALUE);
    } else if (value instanceof Double number) {
      return Stream.of(number / 3);
    } else if (value instanceof Boolean flag) {
      return Stream.of(!flag);
    } else if (value instanceof Instant instant) {
      return Stream.of(Instant.EPOCH, instant.plusNanos(1));
    } else if (value instanceof Locale) {
      return Stream.of(Locale.ENGLISH, Locale.ROOT);
    } else if (value instanceof ChatColor) {
      return ChatColor.palette().stream()
          .filter(color -> !color.equals(value))
          .map(c -> (Object) c);
    } else if (value instanceof Enum<?> word) {
      return Stream.of(word.getDeclaringClass().getEnumConstants())
          .filter(other -> other != word)
          .map(other -> (Object) other);
    }
    throw new IllegalArgumentException("no variant of " + value.getClass());
  }

  private static Stream<Object> variantsOfRecord(Object value) {
    Class<?> type = value.getClass();
    List<@Nullable Object> values = values(value);
    RecordComponent[] components = type.getRecordComponents();
    Stream<Object> variants =
        value instanceof DialogId.Group
            ? Stream.of(DialogId.of(new UserId(27)), new DialogId.Named("sg17"))
            : Stream.empty();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      variants =
          Stream.concat(
              variants,
              others(components[i], values.get(i))
                  .map(o -> build(type, with(values, at, o.value))));
    }
    return variants;
  }

  private record Other(@Nullable Object value) {}

  private static Stream<Other> others(RecordComponent component, @Nullable Object value) {
    if (value == null) {
      return Stream.empty();
    }
    boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return Stream.concat(
        isOptional ? Stream.of(new Other(null)) : Stream.empty(), variants(value).map(Other::new));
  }

  private static Stream<Object> variantsOfList(List<?> list) {
    return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
        .flatMap(at -> variants(list.get(at)).map(other -> with(list, at, other)));
  }

  private static Stream<Object> variantsOfMap(Map<?, ?> map) {
    return map.keySet().stream()
        .flatMap(
            key ->
                variants(requireNonNull(map.get(key)))
                    .map(
                        other -> {
                          Map<Object, Object> copy = new HashMap<>(map);
                          copy.put(key, other);
                          return copy;
                        }));
  }

  private static List<@Nullable Object> with(List<?> list, int at, @Nullable Object other) {
    List<@Nullable Object> copy = new ArrayList<>(list);
    copy.set(at, other);
    return copy;
  }

  private static List<@Nullable Object> values(Object value) {
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    return values;
  }

  private static Object build(Class<?> type, List<@Nullable Object> values) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type.getSimpleName() + " of " + values, e);
    }
  }
}
