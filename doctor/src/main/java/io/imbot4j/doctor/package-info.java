/**
 * Says why a bot is silent, from the network to the bot's own answer.
 *
 * <p>Start at {@link io.imbot4j.doctor.Doctor}, whose {@code examine()} gives a {@link
 * io.imbot4j.doctor.Finding} for each {@link io.imbot4j.doctor.Check}.
 */
@NullMarked
package io.imbot4j.doctor;

import org.jspecify.annotations.NullMarked;
