/** The platform's values and events, valid by construction; depends on nothing. */
module io.imbot4j.domain {
  requires static transitive org.jspecify;

  exports io.imbot4j.domain;
  exports io.imbot4j.domain.app;
  exports io.imbot4j.domain.bot;
  exports io.imbot4j.domain.chat;
  exports io.imbot4j.domain.command;
  exports io.imbot4j.domain.event;
  exports io.imbot4j.domain.file;
  exports io.imbot4j.domain.line;
  exports io.imbot4j.domain.message;
  exports io.imbot4j.domain.notification;
}
