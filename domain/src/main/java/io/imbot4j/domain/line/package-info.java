/**
 * Bots on open lines, where clients from outside write. Start with {@link
 * io.imbot4j.domain.line.LineTransfer}.
 */
@NullMarked
package io.imbot4j.domain.line;

import org.jspecify.annotations.NullMarked;
