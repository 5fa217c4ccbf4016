/**
 * What it costs a server to take an event in, beside a bare servlet and Slack's Bolt. Start at
 * {@link io.imbot4j.benchmarks.door.DoorTable}.
 */
@NullMarked
package io.imbot4j.benchmarks.door;

import org.jspecify.annotations.NullMarked;
