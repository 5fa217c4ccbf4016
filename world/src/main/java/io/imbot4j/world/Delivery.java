package io.imbot4j.world;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a bot's handler. It is sent once; nobody repeats it.
 *
 * @param id to report back with by {@link World#delivered} or {@link World#lost}
 * @param url the handler
 * @param event its name, or {@code install} or {@code open} for a page of an application
 * @param botId the bot it is about, 0 for none
 * @param payload the body as a tree, to be sent as {@link PhpQuery#encode} writes it
 * @param delay how long to wait first, zero unless a fault slows it
 */
public record Delivery(
    long id,
    String url,
    String event,
    int botId,
    Map<String, @Nullable Object> payload,
    Duration delay) {}
