/** The application core: dispatch, lanes, conversations and timers. No third-party library. */
module io.imbot4j.runtime {
  requires static transitive org.jspecify;
  requires transitive io.imbot4j.ports;

  exports io.imbot4j.runtime;
}
