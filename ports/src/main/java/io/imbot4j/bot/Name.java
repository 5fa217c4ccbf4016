package io.imbot4j.bot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of a record that leaves the program: a button's payload, a conversation's step, a
 * timer.
 *
 * <p>Buttons in people's chats and stored conversations carry it, so it must outlive a rename of
 * the class. Without it the record's simple name in lower case is used.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Name {
  /** Letters and digits. */
  String value();
}
