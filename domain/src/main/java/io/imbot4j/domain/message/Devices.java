package io.imbot4j.domain.message;

/** On which messengers something is offered ({@code CONTEXT}). */
public enum Devices {
  ALL,
  MOBILE,
  DESKTOP
}
