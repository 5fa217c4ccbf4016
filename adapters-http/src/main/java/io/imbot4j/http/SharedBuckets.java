package io.imbot4j.http;

import io.imbot4j.wire.pace.Bucket;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bucket for all that call a portal from this process by the same way, since the portal counts
 * them together. Forgets those nobody calls with any more. Safe for many threads.
 */
final class SharedBuckets {
  /** Of the whole process. */
  static final SharedBuckets ALL = new SharedBuckets();

  private final Map<Way, Held> buckets = new HashMap<>();
  private final ReferenceQueue<Bucket> unused = new ReferenceQueue<>();

  /**
   * Where requests go and where they seem to come from.
   *
   * @param portal see {@link #portal}
   * @param clock only who goes by the same clock can share
   */
  private record Way(String portal, @Nullable InetSocketAddress proxy, InstantSource clock) {}

  private static final class Held extends WeakReference<Bucket> {
    private final Way way;

    Held(Way way, Bucket bucket, ReferenceQueue<Bucket> unused) {
      super(bucket, unused);
      this.way = way;
    }
  }

  /** The bucket of the portal at an address, the same for as long as somebody holds it. */
  synchronized Bucket of(URI endpoint, HttpConfig config) {
    forgetUnused();
    Way way = new Way(portal(endpoint), config.proxy(), config.clock());
    Held held = buckets.get(way);
    Bucket bucket = held == null ? null : held.get();
    if (bucket == null) {
      bucket = new Bucket();
      buckets.put(way, new Held(way, bucket, unused));
    }
    return bucket;
  }

  /** Its host, and where it is in a folder there, that; no user and no secret. */
  private static String portal(URI endpoint) {
    String path = endpoint.getRawPath();
    int rest = path.indexOf("/rest/");
    return endpoint.getHost().toLowerCase(Locale.ROOT)
        + ":"
        + endpoint.getPort()
        + (rest < 0 ? "" : path.substring(0, rest));
  }

  private void forgetUnused() {
    for (Reference<? extends Bucket> gone = unused.poll(); gone != null; gone = unused.poll()) {
      Held held = (Held) gone;
      buckets.remove(held.way, held);
    }
  }

  /** How many are known. */
  synchronized int size() {
    forgetUnused();
    return buckets.size();
  }
}
