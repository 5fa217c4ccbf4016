package io.imbot4j.observe;

/** Every meter there is, with what a monitoring system shows as its description. */
enum Metric {
  RECEIVED("imbot4j.events.received", "Events that came, whatever became of them"),
  ACCEPTED("imbot4j.events.accepted", "Events that were stored to be handled"),
  DUPLICATES("imbot4j.events.duplicates", "Events that came again and are not handled again"),
  REFUSED("imbot4j.events.refused", "Events that could not be stored and were not taken in"),
  FAILED("imbot4j.events.failed", "Events and timers whose turn failed; they are listed as dead"),
  POSTS_REFUSED("imbot4j.posts.refused", "Posts that were answered with an error"),
  TURNS("imbot4j.turns", "How long turns took, from their claim until their end was stored"),
  RUNNING("imbot4j.turns.running", "Turns that run now in this process"),
  SLOW("imbot4j.turns.slow", "Turns that were reported as slow"),
  IN_DOUBT("imbot4j.calls.doubtful", "Calls of which nobody knows whether they were done"),
  LOOPS("imbot4j.loops.stopped", "Dialogs in which the bot stopped answering other bots"),
  STOPPED("imbot4j.portals.stopped", "How often a portal began to refuse all calls"),
  TROUBLES("imbot4j.troubles", "What went wrong outside of turns and is tried again"),
  WAITING("imbot4j.inbox.waiting", "Accepted events and due timers that are not done"),
  DEEPEST("imbot4j.inbox.deepest", "How many of them wait in the dialog that has most"),
  AGE("imbot4j.inbox.age", "For how long the oldest of them has waited"),
  DEAD("imbot4j.inbox.dead", "Events and timers that are listed as dead");

  final String title;
  final String description;

  Metric(String title, String description) {
    this.title = title;
    this.description = description;
  }
}
