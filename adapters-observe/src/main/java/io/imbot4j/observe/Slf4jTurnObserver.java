package io.imbot4j.observe;

import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one line for everything it is told, to the logger of this class's name, and puts the turn
 * into the log context.
 *
 * <p>A line is made of {@code key=value} pairs: {@code msg} first, then what it is about. It names
 * portal, bot, dialog and turn; never what people wrote, never a token. What the bot did wrong
 * comes with its stack trace, and an exception of the bot may say what it likes.
 *
 * <p>While a turn runs, SLF4J's {@link MDC} of its thread has {@code turn} (which is {@link
 * io.imbot4j.bot.Dialog#turnId()}), {@code portal}, {@code bot} and, where there is one, {@code
 * dialog}, so that whatever is logged there can show them. Safe for use by many threads at once; as
 * quick as the logger behind it.
 */
public final class Slf4jTurnObserver implements TurnObserver {
  private static final Logger log = LoggerFactory.getLogger(Slf4jTurnObserver.class);

  /** One for the whole application. */
  public Slf4jTurnObserver() {}

  @Override
  public void saw(Observation observation) {
    if (observation instanceof Started started) {
      begin(started.work());
    } else if (observation instanceof Ended) {
      end();
    } else if (observation instanceof Accepted accepted) {
      line(Level.DEBUG, () -> Line.of("accepted", accepted.work()));
    } else if (observation instanceof Duplicate duplicate) {
      line(Level.DEBUG, () -> Line.of("came again and is not handled again", duplicate.work()));
    } else if (observation instanceof Refused refused) {
      line(
          Level.ERROR,
          refused.cause(),
          () -> Line.of("could not be stored and was refused", refused.work()));
    } else if (observation instanceof Finished finished) {
      line(
          Level.DEBUG,
          () -> Line.of("finished", finished.work()).with("ms", finished.took().toMillis()));
    } else if (observation instanceof Failed failed) {
      line(
          Level.ERROR,
          failed.cause(),
          () -> Line.of("failed", failed.work()).with("number", failed.id()));
    } else if (observation instanceof InDoubt doubt) {
      line(
          Level.WARN,
          () ->
              Line.of("it is unknown whether a call was done, and it is not repeated", doubt.work())
                  .with("method", doubt.effect().method()));
    } else if (observation instanceof LoopStopped stopped) {
      line(
          Level.WARN,
          () ->
              Line.of("answers bots no more until a person speaks or it is quiet", stopped.work())
                  .with("answers", stopped.answers()));
    } else if (observation instanceof Slow slow) {
      line(
          Level.WARN,
          () -> Line.of("runs for long and goes on", slow.work()).with("ms", slow.so().toMillis()));
    } else if (observation instanceof Unhandled unhandled) {
      line(
          Level.INFO,
          () ->
              Line.of("nothing handles such events; paste into the bot", unhandled.event())
                  .with("paste", unhandled.override()));
    } else if (observation instanceof RefusedPost refused) {
      refused(refused);
    } else if (observation instanceof Trouble trouble) {
      line(Level.WARN, trouble.cause(), () -> Line.of(trouble.what()));
    } else if (observation instanceof PortalStopped stopped) {
      line(
          Level.ERROR,
          stopped.why(),
          () -> Line.of("a portal is not called any more").with("portal", stopped.portal()));
    } else if (observation instanceof PortalResumed resumed) {
      line(
          Level.WARN, () -> Line.of("a portal takes calls again").with("portal", resumed.portal()));
    } else if (observation instanceof Note note) {
      line(Level.INFO, () -> Line.of(note.what()));
    }
  }

  private static void refused(RefusedPost refused) {
    Throwable cause = refused.cause();
    Supplier<Line> line =
        () ->
            Line.of("a post was refused")
                .with("reason", refused.reason())
                .with("answer", refused.answer());
    if (cause == null) {
      line(Level.INFO, line);
    } else {
      line(Level.WARN, cause, line);
    }
  }

  private static void begin(Work work) {
    MDC.put("turn", work.turnId());
    MDC.put("portal", work.lane().portal().value());
    MDC.put("bot", work.lane().bot().toString());
    if (work.lane().dialog() != null) {
      MDC.put("dialog", work.lane().dialog().toString());
    }
  }

  private static void end() {
    MDC.remove("turn");
    MDC.remove("portal");
    MDC.remove("bot");
    MDC.remove("dialog");
  }

  private static void line(Level level, Supplier<Line> line) {
    log.atLevel(level).log(() -> line.get().toString());
  }

  /** What explains itself needs no stack trace; it may come often. */
  private static void line(Level level, Throwable cause, Supplier<Line> line) {
    LoggingEventBuilder event = log.atLevel(level);
    if (Causes.isWholeInWords(cause)) {
      event.log(() -> line.get().with("error", String.valueOf(cause.getMessage())).toString());
    } else {
      String error = cause.getClass().getSimpleName();
      event.setCause(cause).log(() -> line.get().with("error", error).toString());
    }
  }
}
