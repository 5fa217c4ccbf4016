/**
 * The platform's two dialects, between a neutral tree of maps, lists, texts, numbers and booleans
 * and the domain.
 *
 * <p>Start at {@link io.imbot4j.wire.RestCall}: whoever can call a method by name gets both
 * generations' gateways on top of it.
 */
@NullMarked
package io.imbot4j.wire;

import org.jspecify.annotations.NullMarked;
