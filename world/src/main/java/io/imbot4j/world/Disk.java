package io.imbot4j.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of all chats, and the links that give a file away once. Guarded by the world's lock.
 */
final class Disk {
  private static final String TOKEN = "im|";
  private static final int TOKEN_BYTES = 16;

  private final Portal portal;
  private final Map<Integer, StoredFile> files = new HashMap<>();
  private final Map<String, StoredFile> links = new HashMap<>();

  Disk(Portal portal) {
    this.portal = portal;
  }

  StoredFile store(Chat chat, int author, String name, byte[] bytes) {
    StoredFile file =
        new StoredFile(portal.ids.nextFile(), chat, author, portal.now(), name, bytes);
    files.put(file.id, file);
    return file;
  }

  Optional<StoredFile> find(int id) {
    return Optional.ofNullable(files.get(id));
  }

  /**
   * A new link. It shows on its own who may download: the incoming webhook's secret, or an access
   * token.
   *
   * @param caller whom it is for
   */
  String link(StoredFile file, Caller caller) {
    String token = TOKEN + portal.ids.secret(TOKEN_BYTES);
    links.put(token, file);
    Credentials.Webhook webhook = portal.config.webhook();
    String door =
        caller
            .application()
            .map(application -> portal.access.tokens.access(caller.userId(), application.key()))
            .map(access -> "rest/download.json?auth=" + access + "&")
            .orElse("rest/" + webhook.userId() + "/" + webhook.secret() + "/download.json?");
    return portal.config.baseUrl() + door + PhpQuery.encode(Map.of("token", token));
  }

  /** The file behind a link, which is used up by that. */
  Optional<StoredFile> take(String link) {
    String query = link.substring(link.indexOf('?') + 1);
    return Optional.ofNullable(links.remove(new Params(PhpQuery.decode(query)).text("token")));
  }
}
