package io.imbot4j.world;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An emulated portal: bots call it, people talk in it, its events are taken out and brought to the
 * bots by a door.
 *
 * <p>Safe for many threads: one lock guards everything, and nothing blocks while it is held. It
 * starts no thread; whoever wants to know that something happened adds a listener.
 */
public final class World {
  private final WorldConfig config;
  private final WorldClock clock;
  private final Journal journal = new Journal();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> resets = new CopyOnWriteArrayList<>();
  private Portal portal;
  private long version = 1;

  /** A portal with its people, and nothing else in it yet. */
  public World(WorldConfig config) {
    this(config, new WorldClock(config.clock()));
  }

  /** A portal that shares its time with others. */
  World(WorldConfig config, WorldClock clock) {
    this.config = config;
    this.clock = clock;
    portal = new Portal(config, clock, journal);
  }

  /** What it started from. */
  public WorldConfig config() {
    return config;
  }

  /** Answers a REST call. A refusal is an answer too; this never throws for what a call holds. */
  public RestAnswer call(RestCall call) {
    return change(portal -> portal.rest.call(call));
  }

  /**
   * Lets a person act.
   *
   * @throws NoSuchElementException if no person has this id
   */
  public Actor as(int person) {
    return new Actor(this, look(portal -> Views.person(portal, person)));
  }

  /**
   * Has somebody come to work here, as a colleague of everybody.
   *
   * @param language two letters, for example {@code en}
   * @throws IllegalArgumentException if the name is blank
   */
  public User hire(String firstName, String language) {
    if (firstName.isBlank()) {
      throw new IllegalArgumentException("a person has a name: give a first name");
    }
    return change(portal -> portal.hire(firstName, language));
  }

  /**
   * Gives the file behind a download link, once: the second time, and for a link the portal never
   * gave, there is none.
   *
   * @param link as a method or an event gave it, or what is behind its question mark
   */
  public Optional<FileContent> download(String link) {
    return change(portal -> portal.disk.take(link).map(portal.rest::served));
  }

  /**
   * Asks a person to confirm something, as a module of the portal does: a notification with the
   * buttons Y and N, answered by {@code im.notify.confirm}. Gives its number.
   *
   * @throws NoSuchElementException if no person has this id
   */
  public int ask(int person, String question) {
    return change(
        portal -> {
          Notice.Draft draft = new Notice.Draft(Notice.Kind.CONFIRM, 0, question, "", "", null, "");
          int user = Views.person(portal, person).id();
          Notice notice = new Notice(portal.ids.nextMessage(), user, portal.now(), draft);
          portal.notices.add(notice);
          return notice.id;
        });
  }

  /** The applications it has, and what becomes of them. */
  public Apps apps() {
    return new Apps(this);
  }

  /** What goes wrong next. */
  public Faults faults() {
    return new Faults(this);
  }

  /** How far the callers have used up what the portal lets them do. */
  public LimitsView limits() {
    return look(
        portal ->
            new LimitsView(
                portal.limits.burst(),
                portal.limits.perSecond(),
                portal.rateLimit.view(portal.limits, portal.now()),
                portal.operating.view(portal.limits, portal.now())));
  }

  /**
   * Changes what the portal lets its callers do, until a {@link #reset}; what they have used up
   * stays used up.
   */
  public void limit(UnaryOperator<Limits> change) {
    act(portal -> portal.limits = change.apply(portal.limits));
  }

  /** Takes the events that wait for delivery, oldest first; they are given out once. */
  public List<Delivery> takeDeliveries() {
    return look(portal -> portal.outbox.take());
  }

  /** Reports that a handler answered. Anything but 200 means the event is lost. */
  public void delivered(long delivery, int status, Duration took) {
    String outcome = status == 200 ? "delivered" : "lost";
    act(portal -> portal.journal.end(delivery, outcome, status, took.toMillis()));
  }

  /** Reports that an event did not reach its handler. */
  public void lost(long delivery, Duration took) {
    act(portal -> portal.journal.end(delivery, "lost", 0, took.toMillis()));
  }

  /**
   * Gives the application that every portal begins with a new access token for a person.
   *
   * @throws NoSuchElementException if no person has this id
   */
  public IssuedToken issueToken(int person) {
    return change(portal -> portal.access.issued(Views.person(portal, person).id()));
  }

  /**
   * Moves the clock on, that of every portal in its cloud.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public void advance(Duration time) {
    act(
        portal -> {
          portal.clock.advance(time);
          Journal.Line line = new Journal.Line("clock", "advance", time.toString());
          portal.journal.add(portal.now(), line.request(Tree.of("advance", time.toString())));
        });
  }

  /**
   * Stops the clock of every portal in its cloud: time still moves on by {@link #advance} alone. A
   * caller's bucket does not drain meanwhile.
   */
  public void stopClock() {
    act(portal -> portal.clock.stop());
  }

  /** The clock goes on from where it stands. */
  public void startClock() {
    act(portal -> portal.clock.start());
  }

  /** Everything at this moment. */
  public Snapshot snapshot() {
    return look(portal -> Views.snapshot(portal, version));
  }

  /** The last lines of the log with a greater number, oldest first. */
  public List<LogEntry> log(long since) {
    return look(portal -> portal.journal.since(since));
  }

  /** Grows with every change. */
  public long version() {
    return look(portal -> version);
  }

  /** The portal's time, for a bot that shall wait and remind by it; safe for many threads. */
  public InstantSource clock() {
    return () -> look(Portal::now);
  }

  /**
   * Back to the people alone: bots, chats, messages, applications, tokens, faults and advanced time
   * are gone, the time in every portal of its cloud. The bots hear nothing of it.
   */
  public void reset() {
    lock.lock();
    try {
      journal.clear();
      clock.reset();
      portal = new Portal(config, clock, journal);
      version++;
    } finally {
      lock.unlock();
    }
    resets.forEach(Runnable::run);
    listeners.forEach(Runnable::run);
  }

  /** Has this run after every reset, in the thread that made it, before it returns. */
  public void onReset(Runnable listener) {
    resets.add(listener);
  }

  /** Has this run after every change, in the thread that made it; it should be quick. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  <T> T look(Function<Portal, T> view) {
    lock.lock();
    try {
      return view.apply(portal);
    } finally {
      lock.unlock();
    }
  }

  <T> T change(Function<Portal, T> deed) {
    T result;
    lock.lock();
    try {
      result = deed.apply(portal);
      version++;
    } finally {
      journal.settle();
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
    return result;
  }

  void act(Consumer<Portal> deed) {
    boolean unused =
        change(
            portal -> {
              deed.accept(portal);
              return true;
            });
  }
}
