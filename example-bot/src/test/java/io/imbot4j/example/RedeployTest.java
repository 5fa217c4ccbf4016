package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.Actor;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.WorldConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot that is deployed again and again in a server that goes on: each time by a class loader that
 * has all but the servlet API for itself, as a web application's has.
 */
class RedeployTest {
  /** How often it is deployed once more. */
  private static final int TIMES = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir Path folder;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final Mount mount = new Mount();
  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
  private Emulator portal;
  private Actor ann;

  @BeforeEach
  void the_server_runs() throws Exception {
    portal = Emulator.start(EmulatorConfig.local().withWorld(WorldConfig::withoutRateLimit));
    ann = portal.world().as(1);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(mount), "/*");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void it_stops() throws Exception {
    server.stop();
    portal.close();
  }

  @Test
  void ten_times_with_events_coming_meanwhile_leaves_nothing() throws Exception {
    List<Reference<ClassLoader>> loaders = new ArrayList<>();
    for (int time = 0; time <= TIMES; time++) {
      loaders.add(deployOnce("greeting " + time));
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(ourThreads()).isEmpty());
    assertThat(openFiles()).noneMatch(file -> file.startsWith(folder.toString()));
    for (int gone = 0; gone < TIMES; gone++) {
      assertThat(awaitCollected()).as("one more than %s class loaders is collected", gone).isTrue();
    }
    // The JDK itself keeps the types of the record it linked last, which may be the newest one's.
    assertThat(loaders.subList(0, TIMES)).allMatch(loader -> loader.refersTo(null));
  }

  /** In a method of its own, so that no variable keeps what was deployed. */
  private Reference<ClassLoader> deployOnce(String greeting) throws Exception {
    URLClassLoader loader = new URLClassLoader(classPath(), new ServletApi());
    AutoCloseable deployed = within(loader, () -> deploy(loader));
    mount.servlet.set((HttpServlet) ((Supplier<?>) deployed).get());
    ann.say(bot(), greeting);
    await().atMost(PATIENCE).until(() -> texts().contains("heard " + greeting));

    AtomicBoolean open = new AtomicBoolean(true);
    Thread talking =
        new Thread(
            () -> {
              while (open.get()) {
                ann.say(bot(), greeting + " and more");
              }
            });
    talking.start();
    within(
        loader,
        () -> {
          deployed.close();
          return true;
        });
    open.set(false);
    talking.join();
    mount.servlet.set(null);
    loader.close();
    return new WeakReference<>(loader, collected);
  }

  private AutoCloseable deploy(ClassLoader loader) throws Exception {
    Class<?> type = loader.loadClass(Deployment.class.getName());
    assertThat(type).as("a class of its own").isNotEqualTo(Deployment.class);
    URI events = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/bots");
    return (AutoCloseable)
        type.getConstructor(String.class, URI.class, Path.class)
            .newInstance(portal.webhook().toString(), events, folder.resolve("bot.db"));
  }

  /** As a server starts and stops an application. */
  private static <T> T within(ClassLoader loader, Callable<T> act) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return act.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String bot() {
    return String.valueOf(portal.world().snapshot().bots().get(0).id());
  }

  private List<String> texts() {
    return ann.messages(bot()).stream().map(MessageView::text).toList();
  }

  private boolean awaitCollected() throws InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      System.gc();
      if (collected.remove(100) != null) {
        return true;
      }
    }
    return false;
  }

  private static List<String> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(
            thread ->
                thread.getName().startsWith("imbot4j")
                    || isOurs(thread.getContextClassLoader())
                    || isOurs(thread.getClass().getClassLoader()))
        .map(Thread::getName)
        .toList();
  }

  private static boolean isOurs(ClassLoader loader) {
    return loader instanceof URLClassLoader && loader.getParent() instanceof ServletApi;
  }

  private static List<String> openFiles() throws IOException {
    if (!Files.isDirectory(OPEN_FILES)) {
      return List.of();
    }
    List<String> open = new ArrayList<>();
    try (Stream<Path> numbers = Files.list(OPEN_FILES)) {
      for (Path number : numbers.toList()) {
        if (Files.isSymbolicLink(number)) {
          open.add(Files.readSymbolicLink(number).toString());
        }
      }
    }
    return open;
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(Path::toUri)
        .map(RedeployTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(URI place) {
    try {
      return place.toURL();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a server and its applications share. */
  private static final class ServletApi extends ClassLoader {
    ServletApi() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("jakarta.servlet.")) {
        return RedeployTest.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  /** Hands requests to what is deployed. */
  private static final class Mount extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient AtomicReference<@Nullable HttpServlet> servlet =
        new AtomicReference<>();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      HttpServlet deployed = servlet.get();
      if (deployed == null) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else {
        deployed.service(request, response);
      }
    }
  }
}
