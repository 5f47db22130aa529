package org.coursewatch.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * A filter an account keeps under a name of its own.
 *
 * @param id names it in addresses
 * @param account whose
 * @param name as the account wrote it
 * @param filter the conditions
 * @param savedAt when it was written last
 */
public record SavedFilter(
    UUID id, String account, String name, WorklistFilter filter, Instant savedAt) {}
