package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import org.jspecify.annotations.Nullable;

/**
 * What is handled in order: one dialog of one bot on one portal. Lanes run side by side.
 *
 * @param dialog {@code null} for the events of a bot that belong to no dialog
 */
public record Lane(PortalId portal, BotId bot, @Nullable DialogId dialog) {}
