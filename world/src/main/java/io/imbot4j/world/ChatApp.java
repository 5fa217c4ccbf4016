package io.imbot4j.world;

/** A button of a bot above the message field, as old bots had them. */
record ChatApp(int id, int botId, String code) {}
