package org.coursewatch.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseState;
import org.coursewatch.people.Identity;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistEntry;
import org.coursewatch.worklist.WorklistPage;
import org.coursewatch.worklist.Worklists.Group;
import org.coursewatch.worklist.app.ItemIds;
import org.jspecify.annotations.Nullable;

/**
 * A page of a worklist on {@code on}, a day in {@code zone}: one entry for each course, the most
 * urgent first. {@code groups} counts the whole list of an office by what is missing; it comes with
 * the first page only. {@code next} is the cursor of the next page, null on the last one.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorklistJson(
    String on,
    String zone,
    @Nullable List<GroupJson> groups,
    List<EntryJson> entries,
    @Nullable String next) {

  /** How many items there are: a check's code, {@code WINDOW} or {@code STOP}. */
  public record GroupJson(String group, int count, int overdue, int atRisk) {}

  /** Who is to be called, for those who may see it; {@code phone} is null when not told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PatientJson(String givenName, String familyName, @Nullable String phone) {}

  /**
   * Everything to do for one course, the most urgent first.
   *
   * @param patient null for readers who are not told who it is
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EntryJson(
      String courseId,
      String patientNumber,
      @Nullable PatientJson patient,
      String prescriberId,
      CourseState state,
      List<ItemJson> items) {}

  static WorklistJson of(WorklistPage page, ItemIds ids) {
    List<Group> groups = page.groups();
    WorklistCursor next = page.next();
    return new WorklistJson(
        page.on().toString(),
        page.zone().zone().getId(),
        groups == null ? null : groups.stream().map(WorklistJson::group).toList(),
        page.lines().stream().map(line -> entry(line, page.on(), ids)).toList(),
        next == null ? null : next.text());
  }

  private static GroupJson group(Group group) {
    return new GroupJson(group.group(), group.count(), group.overdue(), group.atRisk());
  }

  private static EntryJson entry(WorklistPage.Line line, LocalDate today, ItemIds ids) {
    WorklistEntry entry = line.entry();
    return new EntryJson(
        entry.course().toString(),
        entry.patientNumber().toString(),
        patient(line.patient()),
        entry.prescriber().toString(),
        entry.state(),
        entry.items().stream()
            .map(item -> ItemJson.of(item, ids.of(item.course(), item.key()), today))
            .toList());
  }

  private static @Nullable PatientJson patient(@Nullable Identity identity) {
    return identity == null
        ? null
        : new PatientJson(identity.givenName(), identity.familyName(), identity.contacts().phone());
  }
}
