/**
 * Files on their way to a portal and back.
 *
 * <p>Start at {@link io.imbot4j.domain.file.NewFile}: it is what a bot sends, and {@link
 * io.imbot4j.domain.file.SentFile} is what becomes of it.
 */
@NullMarked
package io.imbot4j.domain.file;

import org.jspecify.annotations.NullMarked;
