package org.coursewatch.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored: codes are texts here, because what somebody tampered with must be
 * readable too. The fields are those of {@link AuditAuthor}, {@link AuditNote} and {@link
 * AuditSubject}; hashes are hexadecimal.
 *
 * @param lane the chain it stands in
 * @param sequence its number there
 * @param decision JSON, as hashed
 */
public record StoredEntry(
    int lane,
    long sequence,
    UUID id,
    Instant at,
    String account,
    String role,
    @Nullable String organization,
    @Nullable String onBehalfOf,
    @Nullable String client,
    String action,
    String subjectKind,
    @Nullable String patient,
    @Nullable String course,
    @Nullable String record,
    String outcome,
    @Nullable String rules,
    @Nullable String decision,
    @Nullable String reason,
    String previousHash,
    String hash) {}
