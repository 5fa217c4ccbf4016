package io.imbot4j.runtime;

import io.imbot4j.bot.Name;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart into maps of texts, numbers, booleans, lists and maps, and puts them together
 * again.
 *
 * <p>What a record may hold: the scalars of {@link Scalar}, other records, and lists of those;
 * anything else is refused by name when the bot starts.
 */
final class Records {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+");

  private Records() {}

  /** The name under which a record leaves the program. */
  static String nameOf(Class<?> type) {
    Name given = type.getAnnotation(Name.class);
    String name =
        given == null
            ? type.getSimpleName().toLowerCase(Locale.ROOT)
            : given.value().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          type.getName()
              + " has the name \""
              + name
              + "\"; give it one of letters and digits by @Name");
    }
    return name;
  }

  /**
   * @throws IllegalArgumentException if some component could not be stored
   */
  static void check(Class<?> type) {
    check(type, new HashSet<>());
  }

  private static void check(Class<?> type, Set<Class<?>> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          type.getName() + " is not a record, so it cannot be stored");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      checkType(type, component, component.getGenericType(), seen);
    }
  }

  private static void checkType(
      Class<?> owner, RecordComponent component, Type type, Set<Class<?>> seen) {
    if (elementOf(type) instanceof Class<?> element) {
      checkType(owner, component, element, seen);
    } else if (type instanceof Class<?> scalar && Scalar.of(scalar) != null) {
      return;
    } else if (type instanceof Class<?> nested && nested.isRecord()) {
      check(nested, seen);
    } else {
      throw new IllegalArgumentException(
          owner.getName()
              + "."
              + component.getName()
              + " is a "
              + type.getTypeName()
              + ", which cannot be stored; use texts, numbers, booleans, enums, dates, times,"
              + " durations, records or lists of them");
    }
  }

  static Map<String, Object> take(Record value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(value, component);
      if (part != null) {
        fields.put(component.getName(), plain(part));
      }
    }
    return fields;
  }

  /**
   * @throws IllegalArgumentException if the fields do not make such a record: it has changed since
   *     they were written
   */
  static <T> T make(Class<T> type, Map<String, ?> fields) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] parts = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object field = fields.get(components[i].getName());
      if (field == null && components[i].getType().isPrimitive()) {
        throw new IllegalArgumentException(
            type.getName() + "." + components[i].getName() + " was not stored");
      }
      parts[i] = field == null ? null : typed(components[i].getGenericType(), field);
    }
    return construct(type, parts);
  }

  /** Calls the record's constructor; what that throws comes out as it is. */
  static <T> T construct(Class<T> type, @Nullable Object[] parts) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalArgumentException(type.getName() + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(
          type.getName()
              + " cannot be made; if it is in a named module, open its package to"
              + " io.imbot4j.runtime",
          e);
    }
  }

  private static @Nullable Object read(Record value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(
          value.getClass().getName()
              + " cannot be read; if it is in a named module, open its package to"
              + " io.imbot4j.runtime",
          e);
    }
  }

  private static Object plain(Object part) {
    if (part instanceof List<?> list) {
      return list.stream().map(Records::plain).toList();
    }
    return part instanceof Record nested ? take(nested) : Scalar.plain(part);
  }

  private static Object typed(Type type, Object field) {
    Type element = elementOf(type);
    if (element != null) {
      List<Object> typed = new ArrayList<>();
      ((List<?>) cast(List.class, field)).forEach(one -> typed.add(typed(element, one)));
      return List.copyOf(typed);
    }
    Class<?> raw = (Class<?>) type;
    Scalar scalar = Scalar.of(raw);
    if (scalar != null) {
      return scalar.read(raw, field.toString());
    }
    Map<String, Object> nested = new LinkedHashMap<>();
    ((Map<?, ?>) cast(Map.class, field))
        .forEach((key, one) -> nested.put(String.valueOf(key), one));
    return make(raw, nested);
  }

  private static <T> T cast(Class<T> type, Object field) {
    if (!type.isInstance(field)) {
      throw new IllegalArgumentException(
          "a " + type.getSimpleName() + " was expected in what was stored");
    }
    return type.cast(field);
  }

  private static @Nullable Type elementOf(Type type) {
    return type instanceof ParameterizedType list && list.getRawType() == List.class
        ? list.getActualTypeArguments()[0]
        : null;
  }
}
