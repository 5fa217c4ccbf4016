package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonStyle;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;

/** Makes of what a bot says what a gateway can send: payloads become commands. */
record Outgoing(Payloads payloads, PortalId portal, BotId bot) {
  NewMessage sendable(NewMessage message) {
    Keyboard keyboard = message.keyboard();
    Menu menu = message.menu();
    NewMessage buttoned = keyboard == null ? message : message.with(sendable(keyboard));
    return menu == null ? buttoned : buttoned.with(sendable(menu));
  }

  MessageEdit sendable(MessageEdit edit) {
    Keyboard keyboard = edit.keyboard();
    Menu menu = edit.menu();
    MessageEdit buttoned = keyboard == null ? edit : edit.with(sendable(keyboard));
    return menu == null ? buttoned : buttoned.with(sendable(menu));
  }

  private Keyboard sendable(Keyboard keyboard) {
    return keyboard.map(this::sendable);
  }

  private Menu sendable(Menu menu) {
    return menu.map(item -> item.withAction(sendable(asButton(item)).action()));
  }

  private Button sendable(Button button) {
    return payloads.sendable(portal, bot, button);
  }

  private static Button asButton(MenuItem item) {
    return new Button(item.text(), item.action(), ButtonStyle.PLAIN);
  }
}
