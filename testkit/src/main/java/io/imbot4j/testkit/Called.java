package io.imbot4j.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which {@link Person} a parameter is; needed where its name is not that person's. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Called {
  /** A first name, as {@link FakePortal#user(String)} takes it. */
  String value();
}
