package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Programs;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkHistory;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.Worklists;

/**
 * Finds an item by what it is called in addresses, among what is open of its course and what
 * somebody did something about.
 */
@ApplicationScoped
class ItemAccess {

  private final CourseLedger ledger;
  private final Programs programs;
  private final Worklists lists;
  private final WorkHistory history;
  private final ItemIds ids;

  @Inject
  ItemAccess(
      CourseLedger ledger, Programs programs, Worklists lists, WorkHistory history, ItemIds ids) {
    this.ledger = ledger;
    this.programs = programs;
    this.lists = lists;
    this.history = history;
    this.ids = ids;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the actor's to see
   *     or there is no trace of it
   */
  FoundItem find(String itemId, Actor by, Instant now) {
    CourseFile file =
        ids.course(itemId)
            .flatMap(ledger::find)
            .filter(found -> sees(by, found))
            .orElseThrow(WorklistProblems::noSuchItem);
    CourseId course = file.id();
    LocalDate today = programs.find(file.program()).orElseThrow().zone().dayOf(now);
    List<WorkItem> open = lists.ofCourse(course, today);
    Set<ItemKey> known = new LinkedHashSet<>();
    open.forEach(item -> known.add(item.key()));
    known.addAll(history.touched(course));
    ItemKey key =
        ids.find(itemId, course, new ArrayList<>(known)).orElseThrow(WorklistProblems::noSuchItem);
    WorkItem item = open.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    return new FoundItem(itemId, file, key, item, history.of(course, key), today);
  }

  /** The same item with what was done about it by now. */
  FoundItem again(FoundItem item) {
    return item.with(history.of(item.file().id(), item.key()));
  }

  private static boolean sees(Actor by, CourseFile file) {
    return by.readsEverything() || (by.isPractice() && by.sees(file.prescriber()));
  }
}
