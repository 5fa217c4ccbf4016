/**
 * What the outside does for a bot: the gateways to a portal and the stores.
 *
 * <p>Start at {@link io.imbot4j.port.MessengerGateway}; adapters implement these interfaces, and
 * the contracts module proves them.
 */
@NullMarked
package io.imbot4j.port;

import org.jspecify.annotations.NullMarked;
