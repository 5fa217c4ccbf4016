package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;

/** Tells many people something, and hears nobody. */
public final class NewsBot extends AbstractBot {}
