package io.imbot4j.domain.chat;

/** What somebody brought into a chat sees of what was said before. */
public enum History {
  SHOWN,
  HIDDEN
}
