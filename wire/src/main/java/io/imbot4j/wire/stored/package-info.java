/**
 * Events as an inbox stores them: one document of plain maps, lists, texts, numbers and booleans,
 * which any writer of JSON takes.
 *
 * <p>Start at {@link io.imbot4j.wire.stored.StoredEvents}: it writes an event and reads it back.
 */
@NullMarked
package io.imbot4j.wire.stored;

import org.jspecify.annotations.NullMarked;
