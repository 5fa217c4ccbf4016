package io.imbot4j.doctor;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.http.Portals;
import io.imbot4j.port.Portal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says why a bot is silent: looks at the way from the network to the bot's own answer, and gives a
 * finding for each check.
 *
 * <pre>{@code
 * List<Finding> findings =
 *     Doctor.of(new EchoBot(), Credentials.webhook(address)).botToken(token).build().examine();
 * }</pre>
 *
 * <p>It changes nothing on the portal, unless {@link Builder#roundTrip} asks for it. A fault is
 * told once: what cannot be judged because of it is {@link Severity#SKIPPED}. Nothing it says holds
 * a token or a webhook's secret. Immutable; safe for use by many threads at once.
 */
public final class Doctor {
  /** A check must end. */
  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private final Examined examined;
  private final @Nullable Credentials credentials;
  private final @Nullable Portals portals;
  private final Locale language;
  private final RoundTrip.Pause pause;

  private Doctor(Builder builder) {
    examined =
        new Examined(
            builder.bot,
            builder.installed == null
                ? Objects.requireNonNull(builder.credentials).endpoint()
                : builder.installed.endpoint(),
            builder.installed,
            builder.botToken,
            builder.generation,
            builder.delivery,
            builder.scopes,
            builder.greeting,
            Examined.atMost(DEADLINE, builder.http),
            builder.clock);
    credentials = builder.credentials;
    portals = builder.portals;
    language = builder.language;
    pause = builder.pause;
  }

  /**
   * Starts with a bot that calls a portal with a webhook or a token of its own.
   *
   * @param bot as it is run; nothing of it but its profile and its routes is asked
   */
  public static Builder of(AbstractBot bot, Credentials credentials) {
    return new Builder(bot, Objects.requireNonNull(credentials, "credentials"), null, null);
  }

  /**
   * Starts with an application's bot on a portal that installed it.
   *
   * @param bot as it is run; nothing of it but its profile and its routes is asked
   * @param portals calls the portal; stays open
   * @param installed as the store has it
   */
  public static Builder of(AbstractBot bot, Portals portals, Portal installed) {
    return new Builder(
        bot,
        null,
        Objects.requireNonNull(portals, "portals"),
        Objects.requireNonNull(installed, "installed"));
  }

  /** As {@link #examine(Consumer)} does. */
  public List<Finding> examine() {
    return examine(finding -> {});
  }

  /**
   * Makes every check; blocks. Each takes at most 10 s, a round trip of a bot that fetches about a
   * minute. An interrupt ends it soon, and leaves the thread's interrupt flag set.
   *
   * @param heard told of each finding at once, on this thread
   * @return one finding for each {@link Check}, in that order
   */
  public List<Finding> examine(Consumer<Finding> heard) {
    if (portals != null) {
      Portal installed = Objects.requireNonNull(examined.installed());
      return rounds().make(portals.rest(installed.id()), heard);
    }
    PortalId portal = new PortalId(examined.endpoint().getHost());
    try (HttpRestCall rest =
        new HttpRestCall(portal, Objects.requireNonNull(credentials), examined.anyway())) {
      return rounds().make(rest, heard);
    }
  }

  private Rounds rounds() {
    Wording wording = new Wording(language);
    Secrets.of(examined, credentials).forEach(wording::hide);
    return new Rounds(examined, wording, pause);
  }

  /** Collects what is examined. For one thread. */
  public static final class Builder {
    private final AbstractBot bot;
    private final @Nullable Credentials credentials;
    private final @Nullable Portals portals;
    private final @Nullable Portal installed;
    private @Nullable Secret botToken;
    private Generation generation = Generation.V2;
    private @Nullable Delivery delivery;
    private Set<String> scopes = Set.of("imbot");
    private String greeting = "";
    private HttpConfig http = HttpConfig.standard();
    private InstantSource clock = InstantSource.system();
    private Locale language = Locale.ENGLISH;
    private RoundTrip.Pause pause = length -> TimeUnit.MILLISECONDS.sleep(length.toMillis());

    private Builder(
        AbstractBot bot,
        @Nullable Credentials credentials,
        @Nullable Portals portals,
        @Nullable Portal installed) {
      this.bot = Objects.requireNonNull(bot, "bot");
      this.credentials = credentials;
      this.portals = portals;
      this.installed = installed;
    }

    /** What a webhook's bot is registered with; none unless said. */
    public Builder botToken(Secret botToken) {
      this.botToken = Objects.requireNonNull(botToken, "botToken");
      return this;
    }

    /** Of the bot API; the second unless said. */
    public Builder generation(Generation generation) {
      this.generation = Objects.requireNonNull(generation, "generation");
      return this;
    }

    /** How its events should travel; unless said, as they do is right. */
    public Builder delivery(Delivery delivery) {
      this.delivery = Objects.requireNonNull(delivery, "delivery");
      return this;
    }

    /** What the bot needs; {@code imbot} unless said. */
    public Builder scopes(Set<String> scopes) {
      this.scopes = Set.copyOf(scopes);
      return this;
    }

    /**
     * Also writes to the bot, waits for its answer, and deletes both. That needs the scope {@code
     * im}, a bot that runs, and a text it answers; a conversation that the authorising user has
     * begun with it takes the text as an answer.
     *
     * @param text what is written
     */
    public Builder roundTrip(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("the text is blank; give one the bot answers");
      }
      greeting = text;
      return this;
    }

    /**
     * How a portal is called with credentials; as usual unless said. {@link Portals} has its own.
     */
    public Builder http(HttpConfig http) {
      this.http = Objects.requireNonNull(http, "http");
      return this;
    }

    /** What time this machine says it is; the system's unless said. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Russian, or English for any other; English unless said. */
    public Builder language(Locale language) {
      this.language = Objects.requireNonNull(language, "language");
      return this;
    }

    Builder pause(RoundTrip.Pause pause) {
      this.pause = pause;
      return this;
    }

    /** Ready to examine; nothing was asked yet. */
    public Doctor build() {
      return new Doctor(this);
    }
  }
}
