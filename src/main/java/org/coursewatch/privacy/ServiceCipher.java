package org.coursewatch.privacy;

import java.util.List;

/**
 * Seals personal data that belong to no single patient, and makes look-up keys, with the keys of
 * the ring. Needs no transaction.
 *
 * <p>The purpose says which field it is, and after a line break, where it matters, which row. A
 * sealed value opens for the same purpose only. What follows the line break stands in no message.
 *
 * <p>A look-up key is a keyed hash of a value: who has the database and not the ring can neither
 * read it back nor try values out. Equal values of one purpose have equal look-up keys under one
 * key of the ring; after a rotation there are two keys for a while. So write {@link #lookupKey} and
 * look for any of {@link #lookupKeys}. What was changed in capitals or spaces is another value:
 * bring it into one form first.
 */
public interface ServiceCipher {

  byte[] seal(String purpose, byte[] plain);

  /** Seals the UTF-8 bytes of {@code plain}. */
  byte[] sealText(String purpose, String plain);

  /**
   * @throws SealBroken when {@code sealed} was changed or sealed for another purpose, or its key is
   *     not in the ring
   */
  byte[] open(String purpose, byte[] sealed);

  /** What {@link #sealText} sealed; else like {@link #open}. */
  String openText(String purpose, byte[] sealed);

  /** The look-up key to write, 37 bytes: one byte 1, four of the ring key's id, 32 of the hash. */
  byte[] lookupKey(String purpose, byte[] value);

  /** The look-up key of the UTF-8 bytes of {@code value}. */
  byte[] lookupKey(String purpose, String value);

  /** Every look-up key under which {@code value} may have been written; the present one first. */
  List<byte[]> lookupKeys(String purpose, byte[] value);

  /** The look-up keys of the UTF-8 bytes of {@code value}. */
  List<byte[]> lookupKeys(String purpose, String value);
}
