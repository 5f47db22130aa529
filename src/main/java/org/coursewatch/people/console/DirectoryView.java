package org.coursewatch.people.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /program/people} shows: one kind of party.
 *
 * @param tabs the kinds there are
 * @param next the address of the next page, null on the last
 */
public record DirectoryView(
    String heading, List<Tab> tabs, List<PartyRow> parties, @Nullable String next) {

  /** A link to another list. */
  public record Tab(String address, String label, boolean isHere) {}

  /**
   * A party.
   *
   * @param id empty for a practice, which has no page
   * @param numbers what it is known by elsewhere
   * @param through the last day of its activation in words
   * @param trained since when its training counts, null where that does not matter
   */
  public record PartyRow(
      String id, String name, String numbers, String through, @Nullable String trained) {}

  /**
   * What {@code /program/people/{partyId}} shows.
   *
   * @param kind of the status, as tags name it
   * @param decisions what the office may decide now, empty for who may not
   */
  public record PartyView(
      PartyRow party,
      List<Tab> tabs,
      String kind,
      String standing,
      String zone,
      List<ChangeRow> history,
      @Nullable String next,
      List<TrainingRow> trainings,
      boolean pharmacy,
      List<Option> decisions,
      Form form) {}

  /** Something that happened to a party. */
  public record ChangeRow(String at, String what, String by, String reason) {}

  /** Who was trained when. */
  public record TrainingRow(String account, String day) {}

  /** What {@code /program/people/accounts} shows. */
  public record AccountsView(
      List<Tab> tabs, List<AccountRow> accounts, boolean keeps, @Nullable String next) {}

  /** An account. */
  public record AccountRow(String id, String name, String role, boolean closed) {}

  /** What {@code /program/people/accounts/{accountId}} shows: closing it, or opening it again. */
  public record AccountFormView(List<Tab> tabs, AccountRow account, Form form) {}

  /** What {@code /program/people/invitations} shows. */
  public record InvitationsView(
      List<Tab> tabs,
      Form form,
      List<Option> roles,
      List<InvitationRow> invitations,
      @Nullable String next) {}

  /** An invitation. */
  public record InvitationRow(
      String id, String role, String invitedAt, String until, String status, boolean open) {}
}
