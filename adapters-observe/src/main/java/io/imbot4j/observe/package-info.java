/**
 * Shows what goes on inside: logs today.
 *
 * <p>Start at {@link io.imbot4j.observe.Slf4jTurnObserver}; give one to the runtime and to the
 * poller.
 */
@NullMarked
package io.imbot4j.observe;

import org.jspecify.annotations.NullMarked;
