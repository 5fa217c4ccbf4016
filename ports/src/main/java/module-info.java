/** What a bot author extends ({@code bot}) and what the outside does for a bot ({@code port}). */
module io.imbot4j.ports {
  requires static transitive org.jspecify;
  requires transitive io.imbot4j.domain;

  exports io.imbot4j.bot;
  exports io.imbot4j.port;
}
