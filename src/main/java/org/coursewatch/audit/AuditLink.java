package org.coursewatch.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a link of its chain. Hashes are SHA-256, hexadecimal.
 *
 * @param lane which chain
 * @param sequence its number in the chain
 * @param id of the entry
 * @param previousHash the hash of the entry before, as stored
 * @param hash its own, as stored
 * @param computedHash its own, computed anew from everything that is stored of it
 * @param seal number and root of the seal it tells of, such as {@code 17:9f86…}; null for an entry
 *     about anything else
 */
public record AuditLink(
    int lane,
    long sequence,
    UUID id,
    String previousHash,
    String hash,
    String computedHash,
    @Nullable String seal) {}
