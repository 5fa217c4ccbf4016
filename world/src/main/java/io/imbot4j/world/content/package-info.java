/**
 * What may stand in a message: text, mentions, command lines, keyboards, attachments, colours.
 *
 * <p>Start with {@link io.imbot4j.world.content.Keyboard}; every class here is a pure rule that
 * knows no portal.
 */
@org.jspecify.annotations.NullMarked
package io.imbot4j.world.content;
