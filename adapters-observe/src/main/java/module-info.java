/** Logs what happens to events and turns. */
module io.imbot4j.observe {
  requires static transitive org.jspecify;
  requires transitive io.imbot4j.ports;
  requires org.slf4j;

  exports io.imbot4j.observe;
}
