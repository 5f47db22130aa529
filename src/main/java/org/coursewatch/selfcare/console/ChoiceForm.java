package org.coursewatch.selfcare.console;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/** The form of how to be told: filled in from what holds, and read. */
final class ChoiceForm {

  /** The zones of the United States; whoever keeps another one keeps it. */
  static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico");

  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

  private ChoiceForm() {}

  static Form of(NoticePreferences preferences) {
    QuietHours quiet = preferences.quiet();
    String address = preferences.address();
    return Form.empty()
        .with("channels", names(preferences.channels()))
        .with("reminders", names(preferences.reminders()))
        .with("language", preferences.language().name())
        .with("zone", preferences.zone().getId())
        .with("quietFrom", quiet == null ? "" : quiet.from().toString())
        .with("quietUntil", quiet == null ? "" : quiet.until().toString())
        .with("address", address == null ? "" : address);
  }

  /**
   * What {@code form} asks for, with what it does not show taken from {@code present}. Faults are
   * noted in the form; then nobody uses the answer.
   */
  static NoticePreferences read(Form form, NoticePreferences present, ChoiceWords words) {
    ZoneId zone = zone(form, present);
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    channels.addAll(present.channels());
    channels.removeAll(Set.of(Channel.MAIL, Channel.IN_APP));
    chosen(form, "channels", Channel.values()).forEach(channels::add);
    Set<NoticeReason> reminders = EnumSet.noneOf(NoticeReason.class);
    chosen(form, "reminders", NoticeReason.values()).stream()
        .filter(NoticeReason::isForPatients)
        .forEach(reminders::add);
    return new NoticePreferences(
        present.account(),
        channels,
        form.has("language", Language.ES.name()) ? Language.ES : Language.EN,
        zone,
        quiet(form, zone, words),
        reminders,
        address(form, words),
        false);
  }

  private static ZoneId zone(Form form, NoticePreferences present) {
    return ZONES.contains(form.value("zone")) ? ZoneId.of(form.value("zone")) : present.zone();
  }

  private static @Nullable QuietHours quiet(Form form, ZoneId zone, ChoiceWords words) {
    if (form.value("quietFrom").isEmpty() && form.value("quietUntil").isEmpty()) {
      return null;
    }
    try {
      return new QuietHours(
          LocalTime.parse(form.value("quietFrom")),
          LocalTime.parse(form.value("quietUntil")),
          zone);
    } catch (DateTimeException | IllegalArgumentException e) {
      form.fault("quietFrom", words.quietWrong());
      return null;
    }
  }

  private static @Nullable String address(Form form, ChoiceWords words) {
    String address = form.value("address");
    if (address.isEmpty()) {
      return null;
    }
    if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
      form.fault("address", words.addressWrong());
      return null;
    }
    return address;
  }

  private static <E extends Enum<E>> List<E> chosen(Form form, String field, E[] all) {
    return Arrays.stream(all).filter(each -> form.has(field, each.name())).toList();
  }

  private static List<String> names(Set<? extends Enum<?>> codes) {
    return codes.stream().<String>map(Enum::name).toList();
  }
}
