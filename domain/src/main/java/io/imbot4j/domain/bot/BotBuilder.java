package io.imbot4j.domain.bot;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a bot; what is left out stays as the factory has it. For one
 * thread.
 */
public final class BotBuilder {
  private final BotId id;
  private final BotCode code;
  private String name = "";
  private @Nullable BotType type;
  private boolean openLine;
  private boolean hidden;
  private boolean reactions = true;
  private String backgroundId = "";
  private String language = "";
  private String moduleId = "";
  private String eventMode = "";
  private long messageCount;
  private long commandCount;
  private long chatCount;
  private long userCount;
  private @Nullable User user;
  private Map<String, Object> more = Map.of();

  BotBuilder(BotId id, BotCode code) {
    this.id = id;
    this.code = code;
  }

  /** What people see. */
  public BotBuilder name(String value) {
    name = value;
    return this;
  }

  /** What it hears. */
  public BotBuilder type(@Nullable BotType value) {
    type = value;
    return this;
  }

  /** Whether it serves open lines. */
  public BotBuilder openLine(boolean value) {
    openLine = value;
    return this;
  }

  /** Whether it is not listed. */
  public BotBuilder hidden(boolean value) {
    hidden = value;
    return this;
  }

  /** Whether it hears of reactions. */
  public BotBuilder reactions(boolean value) {
    reactions = value;
    return this;
  }

  /** What is behind the messages of its private chats. */
  public BotBuilder backgroundId(String value) {
    backgroundId = value;
    return this;
  }

  /** Two letters. */
  public BotBuilder language(String value) {
    language = value;
    return this;
  }

  /** What made it. */
  public BotBuilder moduleId(String value) {
    moduleId = value;
    return this;
  }

  /** {@code fetch} or {@code webhook}. */
  public BotBuilder eventMode(String value) {
    eventMode = value;
    return this;
  }

  /** How many messages. */
  public BotBuilder messageCount(long value) {
    messageCount = value;
    return this;
  }

  /** How many commands. */
  public BotBuilder commandCount(long value) {
    commandCount = value;
    return this;
  }

  /** How many chats. */
  public BotBuilder chatCount(long value) {
    chatCount = value;
    return this;
  }

  /** How many users. */
  public BotBuilder userCount(long value) {
    userCount = value;
    return this;
  }

  /** Its user. */
  public BotBuilder user(@Nullable User value) {
    user = value;
    return this;
  }

  /** What has no name here. */
  public BotBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public Bot build() {
    return new Bot(
        id,
        code,
        name,
        type,
        openLine,
        hidden,
        reactions,
        backgroundId,
        language,
        moduleId,
        eventMode,
        messageCount,
        commandCount,
        chatCount,
        userCount,
        user,
        more);
  }
}
