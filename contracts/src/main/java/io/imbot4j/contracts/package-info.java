/**
 * What every adapter of a port must do, as tests to extend, and in-memory fakes that do it.
 *
 * <p>Start at {@link io.imbot4j.contracts.EventInboxContract}: to check an inbox of your own,
 * extend it and say how to make one.
 */
@NullMarked
package io.imbot4j.contracts;

import org.jspecify.annotations.NullMarked;
