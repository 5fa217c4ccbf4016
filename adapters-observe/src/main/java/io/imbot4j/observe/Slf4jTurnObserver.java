package io.imbot4j.observe;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Lane;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for everything it is told, to the logger of this class's name.
 *
 * <p>A line names portal, bot, dialog and the event's key; never what people wrote, never a token.
 * What the bot did wrong comes with its stack trace, and an exception of the bot may say what it
 * likes. Safe for use by many threads at once; as quick as the logger behind it.
 */
public final class Slf4jTurnObserver implements TurnObserver {
  private static final Logger log = LoggerFactory.getLogger(Slf4jTurnObserver.class);

  /** One for the whole application. */
  public Slf4jTurnObserver() {}

  @Override
  public void saw(Observation observation) {
    if (observation instanceof Accepted accepted) {
      log.debug("accepted {}", name(accepted.work()));
    } else if (observation instanceof Duplicate duplicate) {
      log.debug("came again and is not handled again: {}", name(duplicate.work()));
    } else if (observation instanceof Refused refused) {
      refused(refused);
    } else if (observation instanceof Finished finished) {
      log.debug("finished in {} ms: {}", finished.took().toMillis(), name(finished.work()));
    } else if (observation instanceof Failed failed) {
      failed(failed);
    } else if (observation instanceof InDoubt doubt) {
      log.warn(
          "it is unknown whether {} was done, and it is not repeated: {}",
          doubt.effect().method(),
          name(doubt.work()));
    } else if (observation instanceof LoopStopped stopped) {
      log.warn(
          "answered bots {} times in a row, and does not go on until a person speaks or it is"
              + " quiet: {}",
          stopped.answers(),
          name(stopped.work()));
    } else if (observation instanceof Slow slow) {
      log.warn("runs for {} ms and goes on: {}", slow.so().toMillis(), name(slow.work()));
    } else if (observation instanceof Unhandled unhandled) {
      log.info(
          "nothing handles {}; to handle such events, paste into the bot: {}",
          name(unhandled.event()),
          unhandled.override());
    } else if (observation instanceof Trouble trouble) {
      trouble(trouble);
    } else if (observation instanceof Note note) {
      log.info("{}", note.what());
    }
  }

  private static void refused(Refused refused) {
    Throwable cause = refused.cause();
    String name = name(refused.work());
    if (isWholeInWords(cause)) {
      log.error("could not be stored and was refused: {}: {}", name, cause.getMessage());
    } else {
      log.error("could not be stored and was refused: {}", name, cause);
    }
  }

  private static void failed(Failed failed) {
    Throwable cause = failed.cause();
    String name = name(failed.work());
    if (isWholeInWords(cause)) {
      log.error("failed with number {}: {}: {}", failed.id(), name, cause.getMessage());
    } else {
      log.error("failed with number {}: {}", failed.id(), name, cause);
    }
  }

  /** What these say is whole without a stack trace, and may come often. */
  private static boolean isWholeInWords(Throwable cause) {
    return cause instanceof PortalException
        || cause instanceof StoreException
        || cause instanceof EventDispatcher.Closed;
  }

  private static void trouble(Trouble trouble) {
    Throwable cause = trouble.cause();
    if (isWholeInWords(cause)) {
      log.warn("{}: {}", trouble.what(), cause.getMessage());
    } else {
      log.warn("{}", trouble.what(), cause);
    }
  }

  private static String name(Work work) {
    if (work instanceof Work.Event event) {
      return name(event.event());
    }
    return name(((Work.Timer) work).name() + " timer", work);
  }

  private static String name(BotEvent event) {
    String kind =
        event instanceof BotEvent.Unknown unknown
            ? unknown.name()
            : event.getClass().getSimpleName();
    return name(kind, new Work.Event(event));
  }

  private static String name(String kind, Work work) {
    Lane lane = work.lane();
    String dialog = lane.dialog() == null ? "no dialog" : "dialog " + lane.dialog();
    return kind
        + " ["
        + work.key()
        + "] of "
        + dialog
        + ", bot "
        + lane.bot()
        + ", portal "
        + lane.portal();
  }
}
