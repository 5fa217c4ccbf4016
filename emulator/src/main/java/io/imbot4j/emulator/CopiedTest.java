package io.imbot4j.emulator;

import io.imbot4j.world.DialogView;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.Snapshot;
import io.imbot4j.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the source of a JUnit test that plays it again, in the words of imbot4j's test
 * kit. For one thread.
 */
final class CopiedTest {
  private final int viewer;
  private final DialogView dialog;
  private final int chat;
  private final Snapshot snapshot;
  private final List<LogEntry> lines;
  private final PersonNames names;

  private CopiedTest(World world, int viewer, DialogView dialog, int chat) {
    this.viewer = viewer;
    this.dialog = dialog;
    this.chat = chat;
    snapshot = world.snapshot();
    lines = world.log(0).stream().filter(this::isHere).toList();
    names = new PersonNames(snapshot.users());
  }

  /**
   * The whole file.
   *
   * @throws NoSuchElementException if the person sees no such dialog, or nobody has written in it
   */
  static String source(World world, int viewer, String dialog, BotSource bot) {
    DialogView seen =
        world.as(viewer).dialogs().stream()
            .filter(view -> view.dialog().equals(dialog))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("nobody sees a dialog " + dialog));
    Integer chat = seen.chatId();
    if (chat == null) {
      throw new NoSuchElementException(
          "nothing has been said in " + dialog + " yet: write there, then copy it as a test");
    }
    CopiedTest test = new CopiedTest(world, viewer, seen, chat);
    return new TestFile(bot, test.isOld()).source(test.statements());
  }

  private boolean isHere(LogEntry line) {
    return line.kind().equals("clock")
        || (line.kind().equals("user") && Integer.valueOf(chat).equals(line.chat()))
        || line.shown().stream().anyMatch(change -> change.chat() == chat)
        || isFaultHere(line);
  }

  /** A refused call names the dialog, if at all, in what was asked. */
  private boolean isFaultHere(LogEntry line) {
    if (!FaultSource.isOrdered(line) || bot().noneMatch(bot -> isOf(bot, line))) {
      return false;
    }
    if (line.kind().equals("event")) {
      return Integer.valueOf(chat).equals(line.chat());
    }
    Object asked =
        line.request() instanceof Map<?, ?> request
            ? request.containsKey("dialogId") ? request.get("dialogId") : request.get("DIALOG_ID")
            : null;
    String here = dialog.kind().equals("group") ? dialog.dialog() : String.valueOf(viewer);
    return asked == null || here.equals(String.valueOf(asked));
  }

  private static boolean isOf(Snapshot.BotEntry bot, LogEntry line) {
    return Integer.valueOf(bot.id()).equals(line.bot());
  }

  private boolean isOld() {
    return bot().filter(bot -> bot.generation().equals("v1")).findFirst().isPresent();
  }

  private Stream<Snapshot.BotEntry> bot() {
    return snapshot.bots().stream()
        .filter(bot -> dialog.members().stream().anyMatch(member -> member.id() == bot.id()));
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    Retelling retelling = new Retelling(viewer, names::variable, mention());
    List<LogEntry> rest = lines.stream().dropWhile(Predicate.not(this::isBegun)).toList();
    if (dialog.kind().equals("group")) {
      statements.add(group());
      people().forEach(id -> statements.add(names.declared(id, "group")));
      List<LogEntry> making =
          rest.stream().takeWhile(line -> line.name().equals("chat") || !isAct(line)).toList();
      retelling.before(making, people());
      rest = rest.subList(making.size(), rest.size());
    } else {
      people().forEach(id -> statements.add(names.declared(id, null)));
    }
    tell(retelling, rest);
    retelling.end();
    statements.addAll(retelling.statements());
    return statements;
  }

  /** The clock means nothing before anybody has said something. */
  private boolean isBegun(LogEntry line) {
    return !line.kind().equals("clock");
  }

  private static boolean isAct(LogEntry line) {
    return line.kind().equals("user") || line.kind().equals("clock");
  }

  private static void tell(Retelling retelling, List<LogEntry> lines) {
    @Nullable LogEntry act = null;
    List<LogEntry> answers = new ArrayList<>();
    for (LogEntry line : lines) {
      if (act != null && isAct(line)) {
        retelling.act(act, answers);
        answers = new ArrayList<>();
      }
      if (isAct(line) || act == null) {
        act = line;
      } else {
        answers.add(line);
      }
    }
    if (act != null) {
      retelling.act(act, answers);
    }
  }

  private String group() {
    String members =
        String.join(
            ", ", people().stream().map(id -> "portal.user(" + names.literal(id) + ")").toList());
    return "String group = portal.group(" + JavaLiteral.of(dialog.name()) + ", " + members + ");";
  }

  /** Everyone in the dialog who is no bot, the owner of a group first. */
  private List<Integer> people() {
    int owner =
        snapshot.chats().stream()
            .filter(entry -> entry.id() == chat)
            .mapToInt(Snapshot.ChatEntry::owner)
            .findFirst()
            .orElse(viewer);
    TreeSet<Integer> ids = new TreeSet<>();
    dialog.members().stream().filter(member -> !member.bot()).forEach(one -> ids.add(one.id()));
    if (!dialog.kind().equals("group")) {
      return List.of(viewer);
    }
    List<Integer> people = new ArrayList<>(ids);
    people.sort((one, other) -> Boolean.compare(other == owner, one == owner));
    return people;
  }

  private String mention() {
    return bot()
        .map(bot -> "[USER=" + bot.id() + "]" + bot.name() + "[/USER] ")
        .findFirst()
        .orElse("\n");
  }
}
