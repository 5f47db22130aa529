package org.coursewatch.notice.rest;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads what an account says about how to be told; names every fault at once. */
final class PreferencesRequest {

  private static final int LONGEST_ZONE = 60;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
  private static final List<NoticeReason> CHOICES =
      Arrays.stream(NoticeReason.values()).filter(NoticeReason::isForPatients).toList();

  private final Faults faults = new Faults();
  private final Fields fields;

  private PreferencesRequest(byte[] body) {
    this.fields = new Fields(JsonText.read(body), "", faults);
  }

  /**
   * The preferences in {@code body}, of {@code account}.
   *
   * @throws org.coursewatch.platform.ProblemException when anything is faulty
   */
  static NoticePreferences read(byte[] body, String account) {
    return new PreferencesRequest(body).preferences(account);
  }

  private NoticePreferences preferences(String account) {
    Set<Channel> channels = fields.codes("channels", Channel.class);
    Language language = language();
    ZoneId zone = zone();
    QuietHours quiet = quiet(zone);
    Set<NoticeReason> reminders = reminders();
    String address = address();
    fields.refuseUnknown();
    faults.throwIfAny();
    return new NoticePreferences(
        account, channels, language, zone, quiet, reminders, address, false);
  }

  private Language language() {
    String tag = fields.text("language", 2);
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add("language", "is not spoken here", "Send en or es.");
              return Language.EN;
            });
  }

  private ZoneId zone() {
    String name = fields.text("zone", LONGEST_ZONE);
    if (ZoneId.getAvailableZoneIds().contains(name) && name.contains("/")) {
      return ZoneId.of(name);
    }
    faults.add("zone", "is not a time zone", "Send a name such as America/New_York.");
    return ZoneOffset.UTC;
  }

  private @Nullable QuietHours quiet(ZoneId zone) {
    Fields quiet = fields.optionalObject("quietHours");
    if (quiet == null) {
      return null;
    }
    LocalTime from = time(quiet, "from");
    LocalTime until = time(quiet, "until");
    quiet.refuseUnknown();
    if (from == null || until == null) {
      return null;
    }
    if (from.equals(until) || !QuietHours.leavesTime(from, until)) {
      faults.add(
          "quietHours",
          "leave less than " + QuietHours.LEAST_AWAKE.toHours() + " hours of the day",
          "Send shorter ones, or null for none.");
      return null;
    }
    return new QuietHours(from, until, zone);
  }

  private @Nullable LocalTime time(Fields quiet, String name) {
    String text = quiet.text(name, 5);
    try {
      return LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException e) {
      faults.add(quiet.name(name), "is not a local time", "Send a time such as 21:00.");
      return null;
    }
  }

  private Set<NoticeReason> reminders() {
    if (!fields.has("reminders") || fields.isEmptyList("reminders")) {
      return Set.of();
    }
    Set<NoticeReason> reminders = fields.codes("reminders", NoticeReason.class);
    if (!CHOICES.containsAll(reminders)) {
      faults.add("reminders", "hold one nobody is reminded of", "Send some of " + CHOICES + ".");
      return Set.of();
    }
    return reminders;
  }

  private @Nullable String address() {
    String address = fields.optionalText("mailAddress", LONGEST_ADDRESS);
    if (address != null && !ADDRESS.matcher(address).matches()) {
      faults.add("mailAddress", "is no e-mail address", "Send one such as name@example.org.");
      return null;
    }
    return address;
  }
}
