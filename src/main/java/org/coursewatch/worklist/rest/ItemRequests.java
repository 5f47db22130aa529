package org.coursewatch.worklist.rest;

import java.time.LocalDate;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.json.FilterText;

/**
 * What callers send about items and filters. Each is read with all its faults at once, and thrown
 * back as one problem when there are any.
 */
final class ItemRequests {

  private static final int LONGEST_ACCOUNT = 200;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_NAME = 80;

  private ItemRequests() {}

  /** Until when an item is put off, and why. */
  record Snooze(LocalDate until, String reason) {

    static Snooze read(byte[] body) {
      Fields fields = fields(body);
      LocalDate until = fields.date("until");
      String reason = fields.text("reason", LONGEST_NOTE);
      end(fields);
      return new Snooze(until, reason);
    }
  }

  /** A filter with its name. */
  record NamedFilter(String name, WorklistFilter filter) {

    static NamedFilter read(byte[] body) {
      Fields fields = fields(body);
      String name = fields.text("name", LONGEST_NAME);
      Fields conditions = fields.object("filter");
      WorklistFilter filter = FilterText.read(conditions);
      if (fields.has("filter")) {
        conditions.refuseUnknown();
      }
      end(fields);
      return new NamedFilter(name, filter);
    }
  }

  /** Who gets an item. */
  static String account(byte[] body) {
    return only(body, "account", LONGEST_ACCOUNT);
  }

  static String comment(byte[] body) {
    return only(body, "text", LONGEST_NOTE);
  }

  private static String only(byte[] body, String field, int most) {
    Fields fields = fields(body);
    String text = fields.text(field, most);
    end(fields);
    return text;
  }

  private static Fields fields(byte[] body) {
    return new Fields(JsonText.read(body), "", new Faults());
  }

  private static void end(Fields fields) {
    fields.refuseUnknown();
    fields.faults().throwIfAny();
  }
}
