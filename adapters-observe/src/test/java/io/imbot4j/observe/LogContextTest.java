package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOT;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRuntime;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a real logger prints of turns that really run, the bot's own lines too. */
class LogContextTest {
  private static final List<Logger> LOGGERS =
      Stream.of("office", Slf4jTurnObserver.class.getName())
          .map(name -> (Logger) LoggerFactory.getLogger(name))
          .toList();
  private static final String TOKEN = "c4nary-a secret that stays";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final List<String> turnIds = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> afterwards = new CopyOnWriteArrayList<>();

  @BeforeEach
  void print() {
    PatternLayoutEncoder layout = new PatternLayoutEncoder();
    layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    layout.setPattern("%level %logger{0} [%X{turn}|%X{portal}|%X{bot}|%X{dialog}] %msg%n%nopex");
    layout.start();
    appender.setContext(layout.getContext());
    appender.setEncoder(layout);
    appender.setOutputStream(printed);
    appender.start();
    for (Logger logger : LOGGERS) {
      logger.addAppender(appender);
      logger.setAdditive(false);
      logger.setLevel(Level.DEBUG);
    }
  }

  @AfterEach
  void stop() {
    LOGGERS.forEach(logger -> logger.detachAppender(appender));
  }

  /** Logs what it hears, and fails where it is asked to. */
  private final class LoggingBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      turnIds.add(dialog.turnId());
      LoggerFactory.getLogger("office").info("looks into the calendar");
      if (message.text().equals("boom")) {
        throw new IllegalStateException("a bug");
      }
    }

    @Override
    protected void onBotDeleted(BotEvent.BotDeleted deleted) {
      LoggerFactory.getLogger("office").info("says goodbye");
    }
  }

  private List<String> turns(BotEvent... events) throws InterruptedException {
    Slf4jTurnObserver observer = new Slf4jTurnObserver();
    try (BotRuntime runtime =
        BotRuntime.of(new LoggingBot(), new FakeMessenger())
            .signedWith(Secret.of(TOKEN))
            .observer(
                observer.and(
                    seen -> {
                      if (seen instanceof TurnObserver.Ended) {
                        Map<String, String> left = MDC.getCopyOfContextMap();
                        afterwards.add(left == null ? Map.of() : left);
                      }
                    }))
            .start()) {
      for (BotEvent event : events) {
        runtime.dispatch(event);
        assertThat(runtime.awaitIdle(Duration.ofSeconds(20))).isTrue();
      }
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void every_line_of_a_turn_has_its_id_the_bots_own_too() throws Exception {
    List<String> lines = turns(Samples.message("e1", ANN, "hello"));
    String turn = PORTAL + "/" + BOT + "/e1";
    assertThat(turnIds).containsExactly(turn);
    assertThat(lines)
        .contains("INFO office [" + turn + "|" + PORTAL + "|456|1] looks into the calendar");
  }

  @Test
  void a_line_outside_of_turns_has_none() throws Exception {
    turns(Samples.message("e1", ANN, "hello"), Samples.message("e2", ANN, "boom"));
    assertThat(afterwards).hasSize(2).allSatisfy(left -> assertThat(left).isEmpty());
    assertThat(MDC.get("turn")).isNull();
  }

  @Test
  void a_turn_of_no_dialog_has_no_dialog() throws Exception {
    List<String> lines = turns(new BotEvent.BotDeleted(Samples.origin("e3")));
    assertThat(lines)
        .contains("INFO office [" + PORTAL + "/456/e3|" + PORTAL + "|456|] says goodbye");
  }

  @Test
  void neither_words_of_people_nor_secrets_are_printed() throws Exception {
    List<String> lines =
        turns(
            Samples.message("e1", ANN, "c4nary-my private words"),
            Samples.message("e2", ANN, "boom"));
    assertThat(lines)
        .anyMatch(line -> line.contains("msg=failed"))
        .noneMatch(line -> line.contains("c4nary"));
  }
}
