/**
 * An emulated Bitrix24 portal as plain Java: no HTTP, no thread, a clock that can be moved.
 *
 * <p>Start with {@link io.imbot4j.world.World}: bots come in by {@link
 * io.imbot4j.world.World#call}, people by {@link io.imbot4j.world.World#as}, and events leave by
 * {@link io.imbot4j.world.World#takeDeliveries}.
 */
@org.jspecify.annotations.NullMarked
package io.imbot4j.world;
