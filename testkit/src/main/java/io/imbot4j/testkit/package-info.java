/**
 * Tests of a bot in milliseconds: a portal in memory, people who write and press, and a clock.
 *
 * <p>Start at {@link io.imbot4j.testkit.FakePortal}: {@code
 * FakePortal.with(bot).user("Ann").says("/help").hears(...)}.
 */
@NullMarked
package io.imbot4j.testkit;

import org.jspecify.annotations.NullMarked;
