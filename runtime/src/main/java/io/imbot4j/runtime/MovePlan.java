package io.imbot4j.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BotMove} would do on a portal now, in sentences for whoever decides. Immutable.
 *
 * @param obstacle why the move would be refused now and what to do, {@code null} where it would not
 * @param happens what the move does, in order
 * @param noticed what people see of it
 * @param lost what does not come along
 * @param unknown what the platform leaves unsaid
 */
public record MovePlan(
    @Nullable String obstacle,
    List<String> happens,
    List<String> noticed,
    List<String> lost,
    List<String> unknown) {
  public MovePlan {
    happens = List.copyOf(happens);
    noticed = List.copyOf(noticed);
    lost = List.copyOf(lost);
    unknown = List.copyOf(unknown);
  }
}
