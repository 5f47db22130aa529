package org.coursewatch.notice.rest;

import java.util.List;
import org.coursewatch.notice.Entry;
import org.coursewatch.notice.app.ReadNotices.Page;
import org.coursewatch.notice.app.ReadNotices.Told;
import org.jspecify.annotations.Nullable;

/** A page of the caller's notices. */
record NoticesJson(List<NoticeJson> items, int unread, @Nullable String next) {

  /**
   * One notice.
   *
   * @param isOpen whether the reason stands right now
   */
  record NoticeJson(
      String noticeId,
      String reason,
      String text,
      @Nullable String courseId,
      @Nullable String check,
      @Nullable String occasion,
      @Nullable String record,
      String day,
      @Nullable String about,
      @Nullable String readAt,
      boolean isOpen) {

    static NoticeJson of(Told told) {
      Entry entry = told.entry();
      return new NoticeJson(
          entry.id().toString(),
          entry.reason().name(),
          told.text(),
          text(entry.course()),
          filled(entry.check()),
          filled(entry.occasion()),
          filled(entry.record()),
          entry.day().toString(),
          text(entry.about()),
          text(entry.readAt()),
          entry.isOpen());
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }

    private static @Nullable String filled(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  static NoticesJson of(Page page, int limit) {
    return new NoticesJson(
        page.items().stream().map(NoticeJson::of).toList(),
        page.unread(),
        page.items().size() < limit ? null : cursor(page.items().getLast().entry()));
  }

  private static String cursor(Entry last) {
    return (last.readAt() == null ? "new" : "read") + "_" + last.day() + "_" + last.id();
  }
}
