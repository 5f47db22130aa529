package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.privacy.ServiceCipher;
import org.coursewatch.worklist.ItemKey;

/**
 * How items are called in addresses: the id of the course and a keyed hash of what the item is
 * about. Addresses are logged, and must not tell which check it is; who has no key cannot try the
 * few checks there are.
 */
@ApplicationScoped
public class ItemIds {

  private static final String PURPOSE = "work-item.id";
  private static final int UUID_LENGTH = 36;
  private static final char SEPARATOR = '.';

  /** Where the hash begins in a look-up key, and how much of it is taken. */
  private static final int FROM = 5;

  private static final int BYTES = 12;

  private final ServiceCipher cipher;

  @Inject
  public ItemIds(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  public String of(CourseId course, ItemKey key) {
    return text(course, cipher.lookupKey(PURPOSE, value(course, key)));
  }

  /** The course of an item called {@code itemId}; empty when nothing is called so. */
  Optional<CourseId> course(String itemId) {
    if (itemId.length() <= UUID_LENGTH || itemId.charAt(UUID_LENGTH) != SEPARATOR) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CourseId(UUID.fromString(itemId.substring(0, UUID_LENGTH))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Which of {@code keys} is called {@code itemId}, also under an older key of the ring. */
  Optional<ItemKey> find(String itemId, CourseId course, List<ItemKey> keys) {
    return keys.stream()
        .filter(
            key ->
                cipher.lookupKeys(PURPOSE, value(course, key)).stream()
                    .anyMatch(hash -> text(course, hash).equals(itemId)))
        .findFirst();
  }

  private static String value(CourseId course, ItemKey key) {
    return course + "\n" + key.text();
  }

  private static String text(CourseId course, byte[] lookupKey) {
    byte[] hash = Arrays.copyOfRange(lookupKey, FROM, FROM + BYTES);
    return course.toString()
        + SEPARATOR
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
