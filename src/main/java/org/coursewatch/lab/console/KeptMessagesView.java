package org.coursewatch.lab.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /program/kept-messages} shows.
 *
 * @param form what was sent last, if it had a fault
 * @param next the address of the next page, null on the last
 */
public record KeptMessagesView(Form form, List<Row> messages, @Nullable String next) {

  /**
   * A message.
   *
   * @param patient what is told of the patient, piece by piece
   * @param facts what could be added to a course; empty where nothing could
   * @param document the message as it came, null once it is resolved
   * @param resolution what became of it, null while nobody has looked
   */
  public record Row(
      String id,
      String receivedAt,
      String sender,
      List<String> patient,
      List<Item> items,
      List<String> facts,
      @Nullable String document,
      @Nullable String resolution) {}

  /** A result that was kept: where it stands, why, and what is wrong with it. */
  public record Item(String place, String reason, List<String> remarks) {}
}
