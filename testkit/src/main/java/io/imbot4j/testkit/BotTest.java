package io.imbot4j.testkit;

import io.imbot4j.bot.AbstractBot;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit 5 test class of a bot that has a constructor without parameters; its methods are given a
 * {@link FakePortal} and a {@link Person} each, as {@link BotExtension} says.
 *
 * <p>A bot that needs more is given by {@link BotExtension#with}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BotExtension.class)
public @interface BotTest {
  /** The bot under test; made anew for each test, and whenever it restarts. */
  Class<? extends AbstractBot> value();
}
