/**
 * The platform's two dialects as pure Java: bracket forms, a neutral tree, tree to domain and back.
 */
module io.imbot4j.wire {
  requires static transitive org.jspecify;
  requires transitive io.imbot4j.ports;

  exports io.imbot4j.wire;
  exports io.imbot4j.wire.pace;
  exports io.imbot4j.wire.stored;
}
