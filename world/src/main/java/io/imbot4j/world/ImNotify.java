package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Attach;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Notifications that applications send and take back. */
final class ImNotify {
  private final Portal portal;
  private final Owners owners;

  ImNotify(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.notify", "im", DOCUMENTED, this::add),
        Method.old(
            "im.notify.personal.add",
            "im",
            DOCUMENTED,
            (caller, params) -> add(caller, params, Notice.Kind.PERSONAL)),
        Method.old(
            "im.notify.system.add",
            "im",
            DOCUMENTED,
            (caller, params) -> add(caller, params, Notice.Kind.SYSTEM)),
        Method.old("im.notify.delete", "im", DOCUMENTED, this::delete));
  }

  private Object add(Caller caller, Params params) {
    boolean system = params.text("TYPE").toUpperCase(Locale.ROOT).equals("SYSTEM");
    return add(caller, params, system ? Notice.Kind.SYSTEM : Notice.Kind.PERSONAL);
  }

  /** The number of the notification, false where nobody is there to get it. */
  private Object add(Caller caller, Params params, Notice.Kind kind) {
    int user = params.number("USER_ID");
    if (user <= 0) {
      throw new Refusal("USER_ID_EMPTY", "User ID can't be empty");
    }
    String text = params.text("MESSAGE").strip();
    if (text.isEmpty()) {
      throw new Refusal("MESSAGE_EMPTY", "Message can't be empty");
    }
    Attach attach = Content.attach(params.raw("ATTACH"));
    if (!portal.isPerson(user)) {
      return false;
    }
    String application = application(caller, params);
    Notice.Draft draft =
        new Notice.Draft(
            kind,
            kind == Notice.Kind.SYSTEM ? 0 : caller.userId(),
            text,
            tag(application, params.text("TAG")),
            tag(application, params.text("SUB_TAG")),
            attach.tree(),
            application);
    Notice notice = new Notice(portal.ids.nextMessage(), user, portal.now(), draft);
    portal.notices.add(notice);
    return notice.id;
  }

  /** By its number the user's own one, by a tag those of the application, whoever got them. */
  private Object delete(Caller caller, Params params) {
    int id = params.number("ID");
    if (id > 0) {
      return portal.notices.removeIf(notice -> notice.user == caller.userId() && notice.id == id);
    }
    if (params.text("TAG").isEmpty() && params.text("SUB_TAG").isEmpty()) {
      throw new Refusal("PARAMS_ERROR", "Incorrect params");
    }
    String application = owners.oldApplication(caller, params).key();
    String tag = tag(application, params.text("TAG"));
    String subTag = tag(application, params.text("SUB_TAG"));
    return portal.notices.removeIf(
        notice ->
            tag.isEmpty() ? notice.draft.subTag().equals(subTag) : notice.draft.tag().equals(tag));
  }

  /** Tags of different applications are kept apart by what stands in front of them. */
  private static String tag(String application, String tag) {
    return tag.isEmpty() ? "" : "MP|" + application + "|" + tag;
  }

  /** A webhook may leave out its name, then its tags are everybody's. */
  private static String application(Caller caller, Params params) {
    String clientId = params.text("CLIENT_ID");
    return caller
        .application()
        .or(() -> Optional.of(clientId).filter(id -> !id.isBlank()).map(Application::ofClientId))
        .map(Application::key)
        .orElse("");
  }
}
