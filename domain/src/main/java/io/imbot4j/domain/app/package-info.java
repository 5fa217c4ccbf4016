/**
 * What a portal says of the application and of itself. Start with {@link
 * io.imbot4j.domain.app.AppInfo}.
 */
@NullMarked
package io.imbot4j.domain.app;

import org.jspecify.annotations.NullMarked;
