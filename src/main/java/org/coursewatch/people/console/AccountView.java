package org.coursewatch.people.console;

import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /account} says.
 *
 * @param account the account's name
 * @param role its role, null when it is not enrolled in the program
 * @param organization the practice or pharmacy it works for, null for others
 * @param trouble why it may do nothing here and what helps, null when it may
 * @param signedInAt when the person proved who it is, in UTC; null when the provider did not say
 * @param endsAt when the session ends if nothing happens until then, in UTC; null without a session
 */
public record AccountView(
    String account,
    @Nullable Role role,
    @Nullable String organization,
    @Nullable String trouble,
    @Nullable String signedInAt,
    @Nullable String endsAt) {}
