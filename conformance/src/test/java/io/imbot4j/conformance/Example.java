package io.imbot4j.conformance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One example of the platform's wire.
 *
 * @param name the method or the event
 * @param label tells it apart from the others, for a report
 * @param content a request's parameters, a whole answer, an event with what is around it
 */
record Example(Kind kind, String name, String label, Map<String, @Nullable Object> content) {
  /** What it is an example of. */
  enum Kind {
    REQUEST,
    SUCCESS,
    ERROR,
    /** An element of {@code result.events}. */
    FETCHED,
    /** What is posted to a handler, before it becomes a form. */
    POSTED,
    /** A form body under {@code body}, and under {@code decoded} what it says. */
    FORM,
    /** A part of a message: {@code KEYBOARD}, {@code MENU} or {@code ATTACH}. */
    CONTENT,
    /** An object as answers carry it. */
    OBJECT
  }
}
