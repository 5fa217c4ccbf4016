/**
 * Slash commands: registered ones and new ones.
 *
 * <p>Start at {@link io.imbot4j.domain.command.NewCommand}.
 */
@NullMarked
package io.imbot4j.domain.command;

import org.jspecify.annotations.NullMarked;
