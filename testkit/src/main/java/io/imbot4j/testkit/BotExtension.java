package io.imbot4j.testkit;

import io.imbot4j.bot.AbstractBot;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives JUnit 5 tests (5.13 and newer) a portal of their own, which is closed after each, and adds
 * the conversations to whatever a test fails with.
 *
 * <p>A {@link FakePortal} parameter is the portal. A {@link Person} parameter is the person it is
 * called after, {@code Person ann} is Ann, where tests are compiled with {@code -parameters}, or
 * the one that {@link Called} names.
 */
public final class BotExtension
    implements ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private static final Namespace NAMESPACE = Namespace.create(BotExtension.class);

  private final @Nullable Supplier<FakePortal> portals;

  /** For {@link BotTest}, which says what the bot is. */
  public BotExtension() {
    this(null);
  }

  private BotExtension(@Nullable Supplier<FakePortal> portals) {
    this.portals = portals;
  }

  /** For {@code @RegisterExtension}: each test has this bot, made anew, on a portal of its own. */
  public static BotExtension with(Supplier<AbstractBot> bots) {
    return new BotExtension(() -> FakePortal.with(bots));
  }

  /** For {@code @RegisterExtension}: each test has a portal set up like this. */
  public static BotExtension with(FakePortal.Builder portal) {
    return new BotExtension(portal::start);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == FakePortal.class || type == Person.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    FakePortal portal = portal(test);
    return parameter.getParameter().getType() == Person.class
        ? portal.user(name(parameter.getParameter()))
        : portal;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw told(test, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw told(test, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw told(test, failure);
  }

  /** With what was said, unless the failure shows it already. */
  private static Throwable told(ExtensionContext test, Throwable failure) {
    Opened opened = test.getStore(NAMESPACE).get(Opened.class, Opened.class);
    boolean shown =
        failure instanceof AssertionError
            && failure.getMessage() != null
            && failure.getMessage().contains("\nin\n");
    if (opened != null && !shown) {
      failure.addSuppressed(new Conversations(opened.portal.transcript()));
    }
    return failure;
  }

  private FakePortal portal(ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(Opened.class, key -> new Opened(open(test)), Opened.class)
        .portal;
  }

  private FakePortal open(ExtensionContext test) {
    return portals == null ? FakePortal.with(() -> bot(test)) : portals.get();
  }

  private static AbstractBot bot(ExtensionContext test) {
    Class<? extends AbstractBot> type =
        AnnotationSupport.findAnnotation(test.getRequiredTestClass(), BotTest.class)
            .map(BotTest::value)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no bot to test: write @BotTest(YourBot.class) on "
                            + test.getRequiredTestClass().getName()));
    try {
      Constructor<? extends AbstractBot> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName()
              + " cannot be made without parameters; give it by @RegisterExtension"
              + " BotExtension.with(...)",
          e);
    }
  }

  private static String name(Parameter person) {
    Called called = person.getAnnotation(Called.class);
    if (called != null) {
      return called.value();
    }
    if (!person.isNamePresent()) {
      throw new IllegalStateException(
          "nobody knows who a Person parameter is: write @Called(\"Ann\") before it, or compile"
              + " the tests with -parameters");
    }
    String name = person.getName();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Closed by JUnit with the test it belongs to. */
  private record Opened(FakePortal portal) implements AutoCloseable {
    @Override
    public void close() {
      portal.close();
    }
  }

  /** Not thrown; it rides on what a test failed with. */
  private static final class Conversations extends Throwable {
    private static final long serialVersionUID = 1L;

    Conversations(String transcript) {
      super("what was said:\n" + transcript, null, false, false);
    }
  }
}
