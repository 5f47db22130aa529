package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Account;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.SavedFilters;
import org.coursewatch.worklist.WorklistPage;

/** Reads what a practice's start page shows besides the list: its prescribers and own filters. */
@ApplicationScoped
public class ReadOffice {

  private static final int MOST_COLLEAGUES = 200;

  /**
   * A page of the list with what it takes to show it.
   *
   * @param list the page
   * @param prescribers those whose patients the caller sees
   * @param filters what the caller saved
   */
  public record Office(
      WorklistPage list, Map<PrescriberId, Prescriber> prescribers, List<SavedFilter> filters) {

    public Office {
      prescribers = Map.copyOf(prescribers);
      filters = List.copyOf(filters);
    }
  }

  private final ReadWorklist read;
  private final SavedFilters filters;
  private final People people;
  private final Accounts accounts;
  private final WorklistSettings settings;

  @Inject
  public ReadOffice(
      ReadWorklist read,
      SavedFilters filters,
      People people,
      Accounts accounts,
      WorklistSettings settings) {
    this.read = read;
    this.filters = filters;
    this.people = people;
    this.accounts = accounts;
    this.settings = settings;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException as {@link ReadWorklist#read}
   */
  @Transactional
  public Office read(ReadWorklist.Request request, Actor by, Instant now) {
    return new Office(
        read.read(request, by, now),
        prescribers(by),
        filters.of(by.account(), null, settings.mostFilters()));
  }

  /** The prescribers whose patients {@code by} sees. */
  @Transactional
  public Map<PrescriberId, Prescriber> prescribers(Actor by) {
    Map<PrescriberId, Prescriber> found = new HashMap<>();
    for (PrescriberId each : by.reach().sees()) {
      people.prescriber(each).ifPresent(prescriber -> found.put(each, prescriber));
    }
    return found;
  }

  /**
   * The names of the open accounts an item of {@code prescriber}'s course can be given to, in
   * alphabetical order, as far as the caller sees them.
   */
  @Transactional
  public List<String> colleagues(PrescriberId prescriber, Actor by, Instant now) {
    return accounts.list(null, MOST_COLLEAGUES).stream()
        .filter(each -> each.role() == Role.PRESCRIBER || each.role() == Role.DESIGNEE)
        .filter(each -> !each.isClosed() && !each.name().equals(by.account()))
        .map(Account::name)
        .filter(name -> people.actor(name, now).filter(a -> a.sees(prescriber)).isPresent())
        .sorted()
        .toList();
  }
}
