/**
 * Events received in a servlet container.
 *
 * <p>Start at {@link io.imbot4j.servlet.BotEventServlet}: mount it where the portal posts to, with
 * an {@link io.imbot4j.servlet.EventServletConfig} that says whom to believe.
 */
@NullMarked
package io.imbot4j.servlet;

import org.jspecify.annotations.NullMarked;
