package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the new generation, as bots and users put them into chats and get them back. */
final class V2Files {
  private final Portal portal;
  private final Owners owners;
  private final BotChats botChats;
  private final UserChats userChats;
  private final Uploads uploads;
  private final FileShapes shapes;

  V2Files(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    botChats = new BotChats(portal);
    userChats = new UserChats(portal);
    uploads = new Uploads(portal);
    shapes = new FileShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.File.upload", "imbot", DOCUMENTED, this::uploadAsBot),
        new Method("imbot.v2.File.download", "imbot", DOCUMENTED, this::downloadAsBot),
        new Method("im.v2.File.upload", "im", DOCUMENTED, this::upload),
        new Method("im.v2.File.download", "im", DOCUMENTED, this::download));
  }

  private Object uploadAsBot(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Chat chat = botChats.seen(bot, params);
    Uploads.Uploaded done =
        uploads.post(chat, bot.id, params.child("fields"), "File name or content is empty");
    return answer(done, FileShapes.brief(done.file()), bot.id);
  }

  private Object downloadAsBot(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    StoredFile file = portal.disk.find(params.number("fileId")).orElseThrow(V2Files::notFound);
    if (portal.chats.all().stream().noneMatch(chat -> isShown(file, chat, bot))) {
      throw new Refusal(403, "FILE_ACCESS_ERROR", "File access error");
    }
    return link(file, caller);
  }

  private static boolean isShown(StoredFile file, Chat chat, Bot bot) {
    return chat.members.contains(bot.id) && chat.shows(file.id);
  }

  private Object upload(Caller caller, Params params) {
    Chat chat = userChats.seen(caller.userId(), params);
    Uploads.Uploaded done =
        uploads.post(
            chat, caller.userId(), params.child("fields"), "File name and content are required");
    return answer(done, shapes.whole(done.file()), caller.userId());
  }

  private Object download(Caller caller, Params params) {
    Chat chat = userChats.seen(caller.userId(), params);
    StoredFile file =
        portal
            .disk
            .find(params.number("fileId"))
            .filter(found -> chat.shows(found.id))
            .orElseThrow(V2Files::notFound);
    return link(file, caller);
  }

  private Object link(StoredFile file, Caller caller) {
    return Tree.of("downloadUrl", portal.disk.link(file, caller));
  }

  private static Object answer(
      Uploads.Uploaded done, Map<String, @Nullable Object> file, int viewer) {
    Chat chat = done.message().chat;
    return Tree.of(
        "file",
        file,
        "messageId",
        done.message().id,
        "chatId",
        chat.id,
        "dialogId",
        chat.dialogFor(viewer));
  }

  private static Refusal notFound() {
    return new Refusal("FILE_NOT_FOUND", "File not found");
  }
}
