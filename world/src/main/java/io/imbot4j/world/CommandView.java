package io.imbot4j.world;

/** A command a person can use in a dialog, in that person's language. Immutable. */
public record CommandView(String command, String title, String params, String bot, int botId) {}
