package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.FLAG;
import static io.imbot4j.wire.stored.Spelling.NUMBER;
import static io.imbot4j.wire.stored.Spelling.TEXT;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotBuilder;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotType;

/** The bot an event was for, as the event described it. */
final class Bots {
  private static final Spelling<BotCode> CODE = word(BotCode::value, BotCode::new);

  /** Both generations' names, since either may be missing. */
  private static final Spelling<BotType> TYPE =
      Spelling.object(
          (type, writing) -> writing.put("v2", TEXT, type.v2()).put("v1", TEXT, type.v1()),
          reading -> new BotType(reading.find("v2", TEXT), reading.find("v1", TEXT)));

  private static final Entries<Bot, BotBuilder> ENTRIES =
      new Entries<Bot, BotBuilder>(Bot.of(new BotId(1), new BotCode("silent")).build())
          .with("name", TEXT, Bot::name, BotBuilder::name)
          .with("type", TYPE, Bot::type, BotBuilder::type)
          .with("isSupportOpenline", FLAG, Bot::openLine, BotBuilder::openLine)
          .with("isHidden", FLAG, Bot::hidden, BotBuilder::hidden)
          .with("isReactionsEnabled", FLAG, Bot::reactions, BotBuilder::reactions)
          .with("backgroundId", TEXT, Bot::backgroundId, BotBuilder::backgroundId)
          .with("language", TEXT, Bot::language, BotBuilder::language)
          .with("moduleId", TEXT, Bot::moduleId, BotBuilder::moduleId)
          .with("eventMode", TEXT, Bot::eventMode, BotBuilder::eventMode)
          .with("countMessage", NUMBER, Bot::messageCount, BotBuilder::messageCount)
          .with("countCommand", NUMBER, Bot::commandCount, BotBuilder::commandCount)
          .with("countChat", NUMBER, Bot::chatCount, BotBuilder::chatCount)
          .with("countUser", NUMBER, Bot::userCount, BotBuilder::userCount)
          .with("user", Users.USER, Bot::user, BotBuilder::user)
          .with("more", PlainValues.MAP, Bot::more, BotBuilder::more);

  static final Spelling<Bot> BOT =
      Spelling.object(
          (bot, writing) ->
              ENTRIES.write(
                  bot, writing.put("id", Spelling.BOT, bot.id()).put("code", CODE, bot.code())),
          reading ->
              ENTRIES
                  .read(reading, Bot.of(reading.get("id", Spelling.BOT), reading.get("code", CODE)))
                  .build());

  private Bots() {}
}
