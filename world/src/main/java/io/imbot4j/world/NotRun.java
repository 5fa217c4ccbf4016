package io.imbot4j.world;

/** What comes of a call that is not run, since something went wrong on its way. */
final class NotRun {
  private static final String BAD_GATEWAY =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body>
      <center><h1>502 Bad Gateway</h1></center>
      <hr><center>nginx</center>
      </body>
      </html>
      """;

  private static final String PAGE =
      """
      <html>
      <head><title>Bitrix24</title></head>
      <body>The portal is being updated. Come back in a few minutes.</body>
      </html>
      """;

  private NotRun() {}

  static RestAnswer answer(AnswerFault fault) {
    return switch (fault.kind()) {
      case BAD_GATEWAY -> new RestAnswer(502, Tree.of(), BAD_GATEWAY, fault);
      case PAGE -> new RestAnswer(200, Tree.of(), PAGE, fault);
      case REDIRECT -> new RestAnswer(302, Tree.of(), "", fault);
      default -> new RestAnswer(0, Tree.of(), "", fault);
    };
  }
}
