/** Events received by a servlet; the container is the host's. */
module io.imbot4j.servlet {
  requires static transitive org.jspecify;
  requires io.imbot4j.wire;
  requires transitive io.imbot4j.ports;
  requires transitive jakarta.servlet;

  exports io.imbot4j.servlet;
}
