package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.SavedFilters;
import org.coursewatch.worklist.WorklistFilter;
import org.jspecify.annotations.Nullable;

/**
 * Filters an account keeps for itself. They are about nobody's record, so that the audit trail does
 * not tell of them; what is read with one is told.
 */
@ApplicationScoped
public class KeepFilters {

  private final SavedFilters filters;
  private final WorklistSettings settings;

  @Inject
  public KeepFilters(SavedFilters filters, WorklistSettings settings) {
    this.filters = filters;
    this.settings = settings;
  }

  /** The caller's filters in order of their ids, at most {@code most} after {@code after}. */
  @Transactional
  public List<SavedFilter> list(@Nullable UUID after, int most, Actor by) {
    return filters.of(by.account(), after, most);
  }

  /**
   * A new filter.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller has as many as one may, or
   *     one of that name, or names a prescriber whose patients the caller does not see
   */
  @Transactional
  public SavedFilter add(String name, WorklistFilter filter, Actor by, Instant now) {
    int there = filters.lock(by.account());
    if (there >= settings.mostFilters()) {
      throw WorklistProblems.conflict(
          "You have " + there + " filters, and no more are kept.", "Remove one first.");
    }
    return save(UUID.randomUUID(), name, filter, by, now);
  }

  /**
   * The filter with another name and other conditions.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller has no such filter, or like
   *     {@link #add}
   */
  @Transactional
  public SavedFilter replace(UUID id, String name, WorklistFilter filter, Actor by, Instant now) {
    filters.lock(by.account());
    if (filters.find(by.account(), id).isEmpty()) {
      throw WorklistProblems.noSuchFilter();
    }
    return save(id, name, filter, by, now);
  }

  /**
   * Removes the filter.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller has no such filter
   */
  @Transactional
  public void remove(UUID id, Actor by) {
    if (!filters.remove(by.account(), id)) {
      throw WorklistProblems.noSuchFilter();
    }
  }

  private SavedFilter save(UUID id, String name, WorklistFilter filter, Actor by, Instant now) {
    if (!by.readsEverything() && !by.reach().sees().containsAll(filter.prescribers())) {
      throw WorklistProblems.malformed(
          "prescriberId",
          "is no prescriber whose patients you see",
          "Send one of your practice, or leave it out.");
    }
    SavedFilter saved = new SavedFilter(id, by.account(), name.strip(), filter, now);
    if (!filters.save(saved)) {
      throw WorklistProblems.conflict(
          "You have a filter of that name already.", "Send another name, or replace that one.");
    }
    return saved;
  }
}
