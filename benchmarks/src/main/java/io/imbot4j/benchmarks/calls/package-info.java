/**
 * What a call to a portal costs. Start with {@link io.imbot4j.benchmarks.calls.CallTable}: 2,000
 * calls in flight to 1,000 portals, beside a loop around a bare HttpClient.
 */
@NullMarked
package io.imbot4j.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
