/**
 * An office bot: echo, reminders, a lunch vote, a booking, and chats for deals.
 *
 * <p>Start at {@link io.imbot4j.example.OfficeBot}, which is all a bot author writes; {@link
 * io.imbot4j.example.Main} starts it beside an emulated portal, or against a real one.
 */
@NullMarked
package io.imbot4j.example;

import org.jspecify.annotations.NullMarked;
