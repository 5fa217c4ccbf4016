package io.imbot4j.domain.chat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat as an event or an answer describes it; what was left out is {@code ""}, {@code null}, 0,
 * {@code false} or empty. Immutable.
 *
 * @param id {@code null} for a private dialog of which an older event names only the other side
 * @param dialog where an answer goes; in a private dialog it names the other side already
 * @param name may be empty for a private dialog
 * @param owner {@code null} where the portal did not say
 * @param messageType the letter for its kind, which may tell more than {@code type}
 * @param avatar an address; in events of the older API the number of a file
 * @param newChat whether nobody has opened it yet
 * @param role of the caller, in answers only
 * @param entityData1 free text beside the binding; an open line keeps its session there
 * @param entityLink {@code null} where the chat is bound to nothing that is shown
 * @param diskFolderId the folder of its files on the portal's drive
 * @param permissions the least role that may do a thing, by the platform's word in camel case, such
 *     as {@code manageUsersAdd} or {@code canPost}
 * @param restrictions whether its kind has a thing, by the platform's word in camel case: {@code
 *     rename}, {@code leaveOwner}, {@code userList}, …; {@code im.*} and {@code imbot.*} only
 * @param textField whether people may type; {@code false} only where the portal said so
 * @param backgroundId {@code ""} for each person's own
 * @param lastRead of the caller, as the next four are
 * @param managers beside the owner
 * @param readers {@code im.dialog.get} and {@code imbot.dialog.get} only
 * @param lastViews {@code null} from {@code imbot.v2.*}, which sends it as JSON text in {@code
 *     more}
 * @param more what the portal said and no component here names, or a value that does not fit its
 *     component: texts, lists and maps, numbers as digits and booleans as {@code 1} and {@code 0};
 *     never a token
 */
public record Chat(
    @Nullable ChatId id,
    DialogId dialog,
    String name,
    ChatType type,
    @Nullable UserId owner,
    @Nullable ChatColor color,
    @Nullable EntityBinding entity,
    String description,
    String messageType,
    String avatar,
    boolean extranet,
    boolean containsCollaber,
    boolean newChat,
    ChatRole role,
    List<UserId> mutedBy,
    String entityData1,
    String entityData2,
    String entityData3,
    @Nullable EntityLink entityLink,
    long diskFolderId,
    Map<String, ChatRole> permissions,
    Map<String, Boolean> restrictions,
    @Nullable ChatId parentChat,
    @Nullable MessageId parentMessage,
    boolean textField,
    String backgroundId,
    @Nullable Instant created,
    @Nullable MessageId lastMessage,
    @Nullable MessageId lastRead,
    @Nullable MessageId unreadFrom,
    @Nullable MessageId marked,
    List<UserId> managers,
    long messageCount,
    long userCount,
    long unread,
    List<ChatReader> readers,
    @Nullable LastViews lastViews,
    Map<String, Object> more) {

  public Chat {
    mutedBy = List.copyOf(mutedBy);
    permissions = Map.copyOf(permissions);
    restrictions = Map.copyOf(restrictions);
    managers = List.copyOf(managers);
    readers = List.copyOf(readers);
    more = Map.copyOf(more);
  }

  /** Starts the description of a chat. */
  public static ChatBuilder of(@Nullable ChatId id, DialogId dialog) {
    return new ChatBuilder(id, dialog);
  }

  /** Starts with what its place alone says: its number, or that it is private. */
  public static ChatBuilder of(DialogId dialog) {
    ChatBuilder chat = of(dialog instanceof DialogId.Group group ? group.chat() : null, dialog);
    return dialog instanceof DialogId.Private ? chat.type(ChatType.PRIVATE) : chat;
  }

  /** A chat of which only its place is known. */
  public static Chat at(DialogId dialog) {
    return of(dialog).build();
  }

  /** Whether it is the private dialog of two. */
  public boolean isPrivate() {
    return dialog instanceof DialogId.Private;
  }

  /** The client of an open line it is for; empty for any other chat. */
  public Optional<OpenLine> openLine() {
    return OpenLine.behind(this);
  }
}
