package io.imbot4j.jdbc;

import io.imbot4j.domain.Secret;
import java.util.Base64;

/** Keys for tests. */
final class Keys {
  static final Secret OLD_BYTES = bytes(16);
  static final EncryptionKeys OLD = EncryptionKeys.of("2025", OLD_BYTES);
  static final EncryptionKeys NEW = EncryptionKeys.of("2026", bytes(32));
  static final EncryptionKeys NEW_AND_OLD = NEW.andOld("2025", OLD_BYTES);

  private Keys() {}

  static Secret bytes(int count) {
    byte[] bytes = new byte[count];
    for (int index = 0; index < count; index++) {
      bytes[index] = (byte) (7 * index + count);
    }
    return Secret.of(Base64.getEncoder().encodeToString(bytes));
  }
}
