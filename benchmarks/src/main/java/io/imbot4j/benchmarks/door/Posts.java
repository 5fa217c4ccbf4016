package io.imbot4j.benchmarks.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.benchmarks.MessageEvent;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The requests of one kind, as bytes on a connection: each tells of another message. */
final class Posts {
  static final String SIGNING_SECRET = "c4nary-signs-what-is-posted";

  private static final int DIALOGS = 500;

  /** As many digits as every number that takes its place. */
  private static final String NUMBER = "100000000";

  private final LongFunction<byte[]> requests;

  private Posts(LongFunction<byte[]> requests) {
    this.requests = requests;
  }

  /** The message of this number, 0 to 800 million. */
  byte[] request(long number) {
    return requests.apply(number);
  }

  /** What a portal posts, of 500 dialogs in turn. */
  static Posts forms() {
    String form = new String(MessageEvent.of("v2").form(), UTF_8).replace("90417", NUMBER);
    List<byte[]> dialogs = new ArrayList<>();
    for (int i = 0; i < DIALOGS; i++) {
      String body = form.replace("733", String.valueOf(100 + i));
      dialogs.add(request("application/x-www-form-urlencoded", "", body).getBytes(UTF_8));
    }
    int place = new String(dialogs.get(0), ISO_8859_1).indexOf(NUMBER);
    return new Posts(
        number -> {
          byte[] request = dialogs.get((int) (number % DIALOGS)).clone();
          byte[] digits = Long.toString(Long.parseLong(NUMBER) + number).getBytes(UTF_8);
          System.arraycopy(digits, 0, request, place, digits.length);
          return request;
        });
  }

  /** A message event of Slack, as long as the form, signed when this is called. */
  static Posts signed() {
    String body = slackMessage(MessageEvent.of("v2").form().length);
    String now = String.valueOf(Instant.now().getEpochSecond());
    String headers =
        "X-Slack-Request-Timestamp: %s\r\nX-Slack-Signature: v0=%s\r\n"
            .formatted(now, signature("v0:" + now + ":" + body));
    byte[] request = request("application/json", headers, body).getBytes(UTF_8);
    return new Posts(number -> request);
  }

  private static String request(String type, String headers, String body) {
    return """
        POST /bots HTTP/1.1\r
        Host: localhost\r
        Content-Type: %s\r
        Content-Length: %d\r
        %s\r
        %s"""
        .formatted(type, body.getBytes(UTF_8).length, headers, body);
  }

  private static String signature(String what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  /** Blocks of rich text, until it is as long. */
  private static String slackMessage(int length) {
    String element =
        "{\"type\":\"text\",\"text\":\"Back by 18:30, please\",\"style\":{\"bold\":true}}";
    StringBuilder blocks = new StringBuilder(element);
    while (slackMessage(blocks.toString(), "").length() + element.length() < length) {
      blocks.append(',').append(element);
    }
    int missing = length - slackMessage(blocks.toString(), "").length();
    return slackMessage(blocks.toString(), ".".repeat(Math.max(0, missing)));
  }

  private static String slackMessage(String elements, String more) {
    return """
    {"token":"t0k3n","team_id":"T0HARBOUR","api_app_id":"A0HARBOUR","event":{"type":"message",\
    "client_msg_id":"0f7b2c94-6e1d-4a83-9d55-b1c0a7e3f246","text":"When does the ferry leave?%s",\
    "user":"U0BREKKE","ts":"1789362518.000200","team":"T0HARBOUR","channel":"C0FERRIES",\
    "event_ts":"1789362518.000200","channel_type":"channel","blocks":[{"type":"rich_text",\
    "block_id":"b1","elements":[{"type":"rich_text_section","elements":[%s]}]}]},\
    "type":"event_callback","event_id":"Ev0HARBOUR","event_time":1789362518,\
    "authorizations":[{"enterprise_id":null,"team_id":"T0HARBOUR","user_id":"U0BOT",\
    "is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false}"""
        .formatted(more, elements);
  }
}
