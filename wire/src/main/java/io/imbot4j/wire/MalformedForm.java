package io.imbot4j.wire;

/**
 * A form goes beyond its limits, so it is none a portal wrote: to be answered 4xx, not to be
 * believed.
 */
public final class MalformedForm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedForm(String why) {
    super(why);
  }
}
