/** Shows what happens to events and turns: logs, metrics, health. */
// Micrometer names no module of its own but in its manifest.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.imbot4j.observe {
  requires static transitive org.jspecify;
  requires transitive io.imbot4j.ports;
  requires org.slf4j;
  requires static transitive micrometer.core;

  exports io.imbot4j.observe;
}
