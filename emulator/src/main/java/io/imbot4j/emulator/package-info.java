/**
 * The emulated portal's doors: REST and a control API over HTTP, events out over HTTP, a page for
 * people.
 *
 * <p>Start with {@link io.imbot4j.emulator.Emulator}; {@link io.imbot4j.emulator.EmulatorMain} runs
 * it alone.
 */
@org.jspecify.annotations.NullMarked
package io.imbot4j.emulator;
