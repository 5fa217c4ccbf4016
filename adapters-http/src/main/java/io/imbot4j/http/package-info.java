/**
 * Calls a portal's REST methods over HTTP, and fetches a bot's events where the portal cannot reach
 * it.
 *
 * <p>Start at {@link io.imbot4j.http.HttpRestCall} for one portal, give it to {@code
 * io.imbot4j.wire.BotApi} for the gateways and to {@link io.imbot4j.http.FetchPoller} for events;
 * or at {@link io.imbot4j.http.Portals} for all that installed an application.
 */
@NullMarked
package io.imbot4j.http;

import org.jspecify.annotations.NullMarked;
