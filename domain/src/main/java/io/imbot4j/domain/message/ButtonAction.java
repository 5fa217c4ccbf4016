package io.imbot4j.domain.message;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.command.CommandName;

/** What a button does; one of these, since the platform allows just one. Immutable. */
public sealed interface ButtonAction {
  /** Opens an address ({@code LINK}): http, https, or a path of the portal. */
  record Link(String address) implements ButtonAction {
    /**
     * @throws IllegalArgumentException if the address is none of those
     */
    public Link {
      Looks.requireAddress("button link", address);
    }
  }

  /**
   * Calls a command of the bot ({@code COMMAND}), which must be registered.
   *
   * @param block whether the keyboard locks after the press, until the message changes
   */
  record Command(CommandName name, String params, boolean block) implements ButtonAction {}

  /**
   * Brings a record back to the bot. The runtime turns it into a {@link Command}; a gateway cannot
   * send it.
   *
   * @param block whether the keyboard locks after the press, until the message changes
   */
  record Payload(Record value, boolean block) implements ButtonAction {}

  /** Puts text into the person's input field ({@code PUT}). */
  record Put(String text) implements ButtonAction {}

  /** Sends text in the person's name ({@code SEND}). */
  record Send(String text) implements ButtonAction {}

  /** Copies text ({@code COPY}). */
  record Copy(String text) implements ButtonAction {}

  /** Calls a phone number ({@code CALL}). */
  record Call(String phone) implements ButtonAction {}

  /** Opens a dialog ({@code DIALOG}). */
  record Open(DialogId dialog) implements ButtonAction {}

  /**
   * Opens an icon of the application ({@code APP_ID}), which {@code imbot.app.register} registered.
   *
   * @param params what it is given, {@code ""} for nothing
   */
  record App(IconId icon, String params) implements ButtonAction {}
}
