package io.imbot4j.conformance.real;

import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays the emulator's contract against the portal that {@code IMBOT4J_WEBHOOK} names. */
public final class RealPortal {
  private static final Pattern WEBHOOK =
      Pattern.compile("https?://[\\w.:-]+/rest/\\d+/\\w+/*", Pattern.CASE_INSENSITIVE);

  private RealPortal() {}

  /** Prints a line for each guess, or one line that says what is missing. */
  public static void main(String[] arguments) {
    String webhook = System.getenv("IMBOT4J_WEBHOOK");
    if (webhook == null || webhook.isBlank()) {
      System.out.println(
          "IMBOT4J_WEBHOOK is not set: give an incoming webhook, with the scopes imbot and im, of a"
              + " portal where a bot may come and go");
      return;
    }
    if (!WEBHOOK.matcher(webhook.strip()).matches()) {
      // Not shown: it may be one with a slip of the pen, and hold a secret.
      System.out.println(
          "IMBOT4J_WEBHOOK is no incoming webhook: it looks like"
              + " https://your-portal.bitrix24.com/rest/1/your-secret/");
      return;
    }
    String address = webhook.strip().replaceAll("/*$", "/");
    findings(new HttpPortal(URI.create(address))).forEach(System.out::println);
  }

  static List<Finding> findings(Portal real) {
    String code = "imbot4jcheck" + random(4);
    String token = random(16);
    return Finding.of(Guesses.play(emulated(), code, token), Guesses.play(real, code, token));
  }

  private static Portal emulated() {
    World world = new World(WorldConfig.standard(URI.create("http://portal.test/")));
    return (method, parameters) -> {
      RestAnswer answer =
          world.call(
              new RestCall(
                  world.config().webhook(),
                  method,
                  new LinkedHashMap<String, @Nullable Object>(parameters)));
      return Reply.of(answer.status(), answer.body());
    };
  }

  private static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    new SecureRandom().nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
