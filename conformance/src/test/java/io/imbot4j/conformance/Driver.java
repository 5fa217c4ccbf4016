package io.imbot4j.conformance;

import org.jspecify.annotations.Nullable;

/** Makes the Java call that an example of a method's request stands for. */
@FunctionalInterface
interface Driver {
  /** Gives what the call returned, {@code null} where it returns nothing. */
  @Nullable Object drive(Portal portal, Values request);

  /** A call that returns nothing. */
  static Driver of(Act act) {
    return (portal, request) -> {
      act.drive(portal, request);
      return null;
    };
  }

  /** As a driver, without a result. */
  @FunctionalInterface
  interface Act {
    void drive(Portal portal, Values request);
  }
}
