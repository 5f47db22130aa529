package org.coursewatch.people;

import java.time.Instant;

/** Who is behind {@code account} at {@code at}? */
public record AskedActor(String account, Instant at) {}
