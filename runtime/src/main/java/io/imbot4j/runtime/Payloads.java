package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Carries records behind buttons: the record's name is a hidden command, its fields the parameters,
 * signed so that nobody types one up. The signature, last in the line, covers the portal, the bot
 * and the name.
 */
final class Payloads {
  private static final int SIGNATURE_BYTES = 9;

  private final @Nullable Secret key;
  private final Set<String> names;

  /**
   * @param names the names the bot has routes for
   */
  Payloads(@Nullable Secret key, Set<String> names) {
    this.key = key;
    this.names = names;
  }

  /** A button as a gateway can send it. */
  Button sendable(PortalId portal, BotId bot, Button button) {
    if (!(button.action() instanceof ButtonAction.Payload payload)) {
      return button;
    }
    String name = Records.nameOf(payload.value().getClass());
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "button \""
              + button.text()
              + "\" carries a "
              + payload.value().getClass().getSimpleName()
              + " that no route takes; add on.button("
              + payload.value().getClass().getSimpleName()
              + ".class, ...)");
    }
    String body = Compact.write(Records.take(payload.value()));
    String params = body + " " + sign(portal, bot, name, body);
    return button.withAction(
        new ButtonAction.Command(new CommandName(name), params, payload.block()));
  }

  /**
   * The record behind a pressed button; empty where the signature or the fields are not this bot's.
   *
   * @throws Refusal if the record's constructor does
   */
  <T extends Record> Optional<T> open(PortalId portal, BotId bot, Class<T> type, String params) {
    int space = params.lastIndexOf(' ');
    String signature = params.substring(space + 1);
    String body = space < 0 ? "" : params.substring(0, space);
    boolean genuine =
        MessageDigest.isEqual(
            signature.getBytes(UTF_8),
            sign(portal, bot, Records.nameOf(type), body).getBytes(UTF_8));
    if (!genuine) {
      return Optional.empty();
    }
    try {
      return Optional.of(Records.make(type, Compact.read(body)));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private String sign(PortalId portal, BotId bot, String name, String body) {
    if (key == null) {
      throw new IllegalStateException(
          "buttons with payloads need a key: give BotRuntimeBuilder.signedWith one that stays");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(UTF_8), "HmacSHA256"));
      byte[] full = mac.doFinal((portal + "\n" + bot + "\n" + name + "\n" + body).getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
    }
  }
}
